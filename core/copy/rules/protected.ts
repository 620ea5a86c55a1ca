import type { Span } from '../characters';
import { garbledSpans } from '../garbled';

const KEPT_AS_TYPED = new RegExp(
  [
    // URLs and mail addresses, of bounded length so that a hostile line costs no time.
    '(?:https?|ftp):\\/\\/[\\w.~:/?#@!$&*+,;=%-]{1,2000}',
    '\\bwww\\.[\\w.~:/?#@!$&*+,;=%-]{1,2000}',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}',
    // Times, ratios and scores; grouped numbers.
    '\\d{1,4}(?::\\d{1,4}){1,2}',
    '\\d{1,3}(?:,\\d{3})+(?!\\d)',
    // Entities and tags that programs left: told, and whole, so that they can be taken out.
    '&(?:[a-z]{2,8}|#x?[\\da-f]{2,6});',
    '<\\/?[a-z][\\w \\/="\':;.-]{0,120}>',
    // Area codes.
    '\\(0\\d{2,3}\\)[ -]?\\d{7,8}',
  ].join('|'),
  'gu',
);

/**
 * Whether a place lies in text whose marks stay as typed: URLs, mail, times, grouped numbers, entities and tags,
 * garbled places.
 */
export function protectedPlaces(text: string): (offset: number) => boolean {
  const inside = new Set<number>();
  const mark = (span: Span): void => {
    for (let offset = span.start; offset < span.end; offset += 1) inside.add(offset);
  };
  for (const match of text.matchAll(KEPT_AS_TYPED)) {
    // A sentence mark behind an address is the sentence's; an entity has its own.
    const address = match[0].startsWith('&') ? match[0] : match[0].replace(/[.,;:!?]+$/u, '');
    mark({ start: match.index, end: match.index + address.length });
  }
  for (const span of garbledSpans(text)) mark(span);
  return (offset) => inside.has(offset);
}
