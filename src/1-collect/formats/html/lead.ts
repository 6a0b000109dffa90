import { blockText, captionMark } from '../../markup/blocks.ts';
import { namesOf, wordsOf } from './element.ts';
import type { PageElement } from './element.ts';
import { isAmong } from './place.ts';
import type { Place } from './place.ts';

const leadName = /^(?:sapo|lead|standfirst|summary|description|desc|intro|deck|dek)$/;
const besideName =
  /^(?:author|authors|byline|meta|date|time|info|audio|audioplayer|player|action|breadcrumbs?|fontsize)$/;

/** A line that nobody names a lead is one if it is as long as a sentence. */
const leastLead = 60;

/** What stands between the headline and the running text and belongs to the article: its lead, captions of the pictures there. */
export function leadOf({ heading, body, region }: Place): string[] {
  if (!heading || !body || !region || heading.contains(body) || body.contains(heading)) return [];
  return between(heading, body, region).flatMap(linesOf);
}

/** Names that are given to leads alone. */
const sureName = /^(?:sapo|standfirst|dek)$/;

/** The lead below the headline, by its name alone: where nothing names the body, what looks for the main text may miss it. */
export function namedLead({ heading, body, region, isAfter }: Place): string | null {
  if (!heading || body || !region) return null;
  const lead = [...region.querySelectorAll('h2, h3, p, div')].find(
    (element) => wordsOf(element).some((word) => sureName.test(word)) && isAfter(element, heading),
  );
  return lead ? blockText(lead) || null : null;
}

/** The parts that begin behind one element and end before another, in their order. */
function between(from: PageElement, to: PageElement, region: PageElement): PageElement[] {
  const parts: PageElement[] = [];
  let branch = from;
  for (; !branch.parentElement!.contains(to); branch = branch.parentElement!)
    parts.push(...siblings(branch, 'nextElementSibling'));
  const before: PageElement[] = [];
  let other = to;
  for (; !other.parentElement!.contains(from); other = other.parentElement!)
    before.unshift(...siblings(other, 'previousElementSibling').reverse());
  for (let next = branch.nextElementSibling; next && next !== other; next = next.nextElementSibling) parts.push(next);
  return [...parts, ...before].filter((part) => region.contains(part));
}

function siblings(element: PageElement, step: 'nextElementSibling' | 'previousElementSibling'): PageElement[] {
  const found: PageElement[] = [];
  for (let next = element[step]; next; next = next[step]) found.push(next);
  return found;
}

function linesOf(part: PageElement): string[] {
  const isLead = isNamed(part) || [...part.querySelectorAll('p, div, h2, h3, span')].some(isNamed);
  const lines = blockText(part).split('\n\n');
  if (isLead && !isBeside(part)) return lines.filter((line) => line !== '');
  return lines.filter((line) => line.startsWith(captionMark) || (line.length >= leastLead && !isBeside(part)));
}

const isNamed = (element: PageElement): boolean => wordsOf(element).some((word) => leadName.test(word));
const isBeside = (part: PageElement): boolean =>
  isAmong(part, besideName, part.parentElement) && namesOf(part).length > 0;
