import { fold } from '../../../0-facts/index.ts';

/** Words of the press that stand around a paper's own name. */
const around = /^(?:bao|dien tu|dien|tu|online|cong|trang|thong|tin|tap|chi|news|newspaper|the|of|and|va)$/;

/** The shortest name of a host that is looked for within a name; shorter ones are to be all of it. */
const leastWithin = 5;

/**
 * The publisher that the title of a window tells behind the headline: `… | Báo Sông Xanh`. Only where what stands behind
 * the last bar or dash is the name of the host in other letters (its words run together, or their first letters), or
 * is known as that of a press; else it may be a part of the headline.
 */
export function publisherIn(window: string, address: string | null, isPress: (name: string) => boolean): string | null {
  const [, tail = ''] = /.+(?:\s[-–—|_•]\s|\s?\|\s?)(.+)$/.exec(window) ?? [];
  const name = tail.trim();
  if (name === '' || name.length > 60 || !/\p{L}{2}/u.test(name)) return null;
  return isPress(name) || isOfHost(name, address) ? name : null;
}

function isOfHost(name: string, address: string | null): boolean {
  const host = URL.parse(address ?? '')?.hostname.replace(/^www\./, '') ?? '';
  const words = fold(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !around.test(word));
  const wholes = [words, own].flatMap((some) => [some.join(''), some.map((word) => word[0]).join('')]);
  // `www.songxanh.com.vn`: what is before the domain of a state and what such domains are parted into.
  const labels = host.split('.').slice(0, -1);
  if (fold(name) === host) return true;
  return labels.some((part) => {
    const label = fold(part).replaceAll('-', '');
    if (label.length < 3 || /^(?:com|net|org|gov|edu|news)$/.test(label)) return false;
    return wholes.includes(label) || (label.length >= leastWithin && wholes.some((whole) => whole.includes(label)));
  });
}
