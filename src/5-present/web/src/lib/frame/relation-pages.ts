import type { Message } from '$lib/language/language.svelte.ts';

/** The pages of a relation, in the order of the rail: the piece of the address behind `/r/…`, and the name. */
export const relationPages: { path: string; name: Message }[] = [
  { path: '', name: 'places.situation' },
  { path: '/threads', name: 'threads.title' },
  { path: '/raise-next', name: 'raise.title' },
  { path: '/indicators', name: 'indicators.title' },
  { path: '/timeline', name: 'timeline.title' },
  { path: '/calendar', name: 'calendar.title' },
  { path: '/network', name: 'network.title' },
  { path: '/things', name: 'places.things' },
  { path: '/brief', name: 'brief.title' },
];
