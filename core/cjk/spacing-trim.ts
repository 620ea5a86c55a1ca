/** CSS `text-spacing-trim` (CSS Text 4, 8.2). */
export type SpacingTrim = 'normal' | 'space-all' | 'space-first' | 'trim-start' | 'trim-both' | 'trim-all' | 'auto';

/** Names of `SpacingTrim`. */
export const SPACING_TRIMS: readonly SpacingTrim[] = [
  'normal',
  'space-all',
  'space-first',
  'trim-start',
  'trim-both',
  'trim-all',
  'auto',
];

type Side = 'opening' | 'closing' | 'middle' | 'narrow-opening' | 'narrow-closing' | 'other';

/** Members of the classes of CSS Text 4, 8.2; stops join them by language. */
const SIDES: readonly (readonly [Side, string])[] = [
  // General_Category Ps and Pe of U+3000–303F and width F, and the curly quotes.
  ['opening', '（《〈「『【〖〔［｛〘〚〝｟“‘'],
  ['closing', '）》〉」』】〗〕］｝〙〛〞〟｠”’'],
  ['middle', '·‧・\u3000'],
  ['narrow-opening', '([{'],
  ['narrow-closing', ')]}'],
];
/** Fullwidth dots and colons: at the left of their cell in Simplified, in its middle in Traditional. */
const STOPS = '、。，．：；';
const LINE_FEED = 0x0a;

const sides = new Map<number, Side>(
  SIDES.flatMap(([side, members]) => [...members].map((mark) => [mark.codePointAt(0) ?? 0, side] as const)),
);
const stops = new Set([...STOPS].map((mark) => mark.codePointAt(0)));

/** What CSS sets half width: `language` tells where stops stand in their cell. */
export interface TrimOptions {
  readonly trim: SpacingTrim;
  readonly language: 'zh-Hans' | 'zh-Hant';
}

/**
 * Indices of the characters that CSS Text 4 sets half width, for text on one line of its own that starts and ends a
 * block (line feeds start a new one); all marks are of one size, and the line has room for all of it.
 */
export function trimmedMarks(codePoints: ArrayLike<number>, { trim, language }: TrimOptions): number[] {
  const trimmed: number[] = [];
  if (trim === 'space-all') return trimmed;
  const sideAt = (i: number): Side | undefined => {
    const codePoint = i < 0 || i >= codePoints.length ? LINE_FEED : codePoints[i]!;
    if (codePoint === LINE_FEED) return undefined;
    if (stops.has(codePoint)) return language === 'zh-Hant' ? 'middle' : 'closing';
    return sides.get(codePoint) ?? 'other';
  };
  for (let i = 0; i < codePoints.length; i++) {
    const side = sideAt(i);
    if (side === 'opening' ? opensHalf(sideAt(i - 1), trim) : side === 'closing' && closesHalf(sideAt(i + 1), trim)) {
      trimmed.push(i);
    }
  }
  return trimmed;
}

/** Whether an opening mark loses its white after `before`; `undefined` is the line start. */
function opensHalf(before: Side | undefined, trim: SpacingTrim): boolean {
  if (trim === 'trim-all') return true;
  if (before === undefined) return trim === 'trim-start' || trim === 'trim-both';
  return before !== 'other' && before !== 'narrow-closing';
}

/** Whether a closing mark loses its white before `after`; `undefined` is the line end. */
function closesHalf(after: Side | undefined, trim: SpacingTrim): boolean {
  if (trim === 'trim-all') return true;
  if (after === undefined) return trim === 'trim-both';
  return after === 'closing' || after === 'middle' || after === 'narrow-closing';
}
