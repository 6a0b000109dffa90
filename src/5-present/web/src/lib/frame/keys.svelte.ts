import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { OpenLedger } from '$lib/data/ledger.svelte.ts';
import { undoLatest } from '$lib/data/decisions.svelte.ts';
import { recall, remember } from '$lib/data/memory.ts';
import { articleAddress, choose, chosen } from '$lib/words/choice.ts';
import { panel } from './panel.svelte.ts';

let on = $state(recall('keys') !== 'off');

/** Whether single keys act; a reader who dictates or whose hand slips can switch them off (WCAG 2.1.4). */
export const keys = {
  get on(): boolean {
    return on;
  },
  set on(wanted: boolean) {
    on = wanted;
    remember('keys', wanted ? null : 'off');
  },
};

/** The keys that act now, for the sheet that explains them: physical keys, so that Telex is no hindrance. */
export const keyList = [
  { keys: ['/'], does: 'keys.search' },
  { keys: ['g', 'h'], does: 'keys.home' },
  { keys: ['g', 'r'], does: 'keys.relation' },
  { keys: ['g', 't'], does: 'keys.threads' },
  { keys: ['g', 'i'], does: 'places.indicators' },
  { keys: ['g', 'n'], does: 'places.network' },
  { keys: ['g', 'l'], does: 'places.timeline' },
  { keys: ['g', 'a'], does: 'keys.articles' },
  { keys: ['g', 'v'], does: 'keys.review' },
  { keys: ['g', 'f'], does: 'keys.followUp' },
  { keys: ['g', 'b'], does: 'keys.brief' },
  { keys: ['j'], does: 'keys.next' },
  { keys: ['k'], does: 'keys.previous' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['w'], does: 'keys.words' },
  { keys: ['a'], does: 'keys.confirm' },
  { keys: ['e'], does: 'keys.edit' },
  { keys: ['x'], does: 'keys.reject' },
  { keys: ['m'], does: 'keys.join' },
  { keys: ['r'], does: 'keys.relate' },
  { keys: ['s'], does: 'keys.later' },
  { keys: ['u'], does: 'keys.undo' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['?'], does: 'keys.help' },
] as const;

let going = -Infinity;

/** What the keys of judging do now, by physical key: those of the part that was shown last. */
type PageKeys = Partial<Record<'KeyA' | 'KeyE' | 'KeyM' | 'KeyR' | 'KeyS' | 'KeyX', () => void>>;
const shown: PageKeys[] = [];

/** Gives the keys their acts for as long as a part of the page is shown; answers how to take them away. */
export function pageKeys(acts: PageKeys): () => void {
  shown.push(acts);
  return () => void shown.splice(shown.indexOf(acts), 1);
}

/** Listens to the keys until told to stop. */
export function listen(ledger: OpenLedger): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.code === 'Escape' && !document.querySelector('dialog[open]') && chosen()) return choose(null);
    if (!on || isTyping(event) || document.querySelector('dialog[open]')) return;
    if (act(event, ledger)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  return Boolean(target?.closest('input, textarea, select, [contenteditable]'));
}

function act(event: KeyboardEvent, ledger: OpenLedger): boolean {
  const second = event.timeStamp - going < 1500;
  going = -Infinity;
  if (second && go(event.code, ledger)) return true;
  if (event.code === 'Slash') {
    if (event.shiftKey) panel.help = true;
    else void goto('/search');
    return true;
  }
  if (event.shiftKey) return false;
  if (event.code === 'KeyG') going = event.timeStamp;
  else if (event.code === 'KeyJ') move(1);
  else if (event.code === 'KeyK') move(-1);
  else if (event.code === 'KeyW') panel.toggle();
  else if (event.code === 'KeyU') void undoLatest();
  else if (judge(event.code)) return true;
  else return event.code === 'Enter' && open(event);
  return true;
}

function judge(code: string): boolean {
  const acts = shown.findLast((one) => code in one);
  acts?.[code as keyof PageKeys]?.();
  return acts !== undefined;
}

/** The relation that was looked at last: where a page is of none, the keys go on with it. */
let latest: string | null = null;

/** Says of which relation a page is. */
export function beAt(relation: string | null): void {
  latest = relation ?? latest;
}

function go(code: string, ledger: OpenLedger): boolean {
  const relation = page.params['relation'] ?? latest ?? ledger.relations?.[0]?.id;
  const home = relation ? `/r/${relation}` : '/';
  const places: Record<string, string> = {
    KeyH: '/',
    KeyR: home,
    KeyT: relation ? `${home}/threads` : '/',
    KeyI: relation ? `${home}/indicators` : '/',
    KeyN: relation ? `${home}/network` : '/',
    KeyL: relation ? `${home}/timeline` : '/',
    KeyA: '/articles',
    KeyV: '/review',
    KeyF: '/follow-up',
    KeyB: relation ? `${home}/brief` : '/',
  };
  const place = places[code];
  if (place) void goto(place);
  return place !== undefined;
}

/** Chooses the next words on the page, in reading order. */
function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('main [data-words]')].filter((link) =>
    link.checkVisibility(),
  );
  const now = links.findIndex((link) => link === document.activeElement);
  const from = now >= 0 ? now : links.findIndex((link) => link.dataset['words'] === chosen()?.fact);
  const next = links[from < 0 ? 0 : Math.min(Math.max(from + step, 0), links.length - 1)];
  const { words, article } = next?.dataset ?? {};
  if (!next || !words || !article) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  choose({ article, fact: words });
}

/** Opens the article at the chosen words, unless the key belongs to a control that has the focus. */
function open(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const choice = chosen();
  const control = target?.closest('a, button, summary');
  const own = control instanceof HTMLElement && control.dataset['words'] === choice?.fact;
  if (!choice || (control && !own)) return false;
  void goto(articleAddress(choice));
  return true;
}
