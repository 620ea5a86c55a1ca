/**
 * Classes of characters in Chinese composition, as the codes `kindOf` answers. Sources: CLREQ (W3C Requirements for
 * Chinese Text Layout, 2024-03) 3.1.2, 3.1.4, 3.1.5; GB/T 15834-2011 clause 5.1; JLREQ appendix A for marks CLREQ does
 * not name.
 */
export const KIND = {
  other: 0,
  han: 1,
  letter: 2,
  digit: 3,
  space: 4,
  ideographicSpace: 5,
  control: 6,
  opening: 7,
  closing: 8,
  innerStop: 9,
  finalStop: 10,
  interpunct: 11,
  connector: 12,
  solidus: 13,
  dash: 14,
  ellipsis: 15,
  prefix: 16,
  suffix: 17,
  iteration: 18,
  colon: 19,
  exclamation: 20,
  /** A combining mark or variation selector, which stands on the character before it. */
  attached: 21,
} as const;

/** Number of kinds: a table over pairs of kinds has its square of entries. */
export const KINDS = 22;

/** The name of a class of characters. */
export type CharacterKind = keyof typeof KIND;

/**
 * Members of the mark classes (CLREQ 3.1.2, 3.1.4; GB 5.1). Quotes and ASCII marks depend on what stands round them.
 */
export const MARKS: Readonly<Partial<Record<CharacterKind, string>>> = {
  // CLREQ 3.1.4: never at a line end.
  opening: '“‘（《〈「『【〖〔［｛〘〚〝｟﹁﹃︵︷︹︻︽︿',
  // CLREQ 3.1.4: never at a line start.
  closing: '”’）》〉」』】〗〕］｝〙〛〞〟｠﹂﹄︶︸︺︼︾﹀',
  innerStop: '，、︐︑',
  finalStop: '。．︒',
  // CLREQ 3.1.6.1: stops that stand in the middle of their cell in vertical text, and keep it whole.
  colon: '：；︓︔',
  // CLREQ 3.1.6.1: as colons in vertical text, and whole in Traditional horizontal text too.
  exclamation: '！？‼⁇⁈⁉︕︖',
  // GB 5.1.7
  interpunct: '·・‧･',
  // GB 5.1.6; a lone `—` and `-` between Han join them in context.
  connector: '～〜–',
  // GB 5.1.9
  solidus: '/／',
  // CLREQ 3.1.5.1, GB 5.1.4: two make one unit of 2 em.
  dash: '—⸺―─',
  // CLREQ 3.1.5.1, GB 5.1.5: two make one unit of 2 em.
  ellipsis: '…⋯‥',
  // JLREQ 3.1.10 d
  prefix: '￥＄￡￦№±$¥€£',
  // JLREQ 3.1.10 e
  suffix: '％‰℃℉°′″￠%',
  iteration: '々〻ゝゞヽヾ',
};

/**
 * First and last code points of what is set in whole cells: Han, kana, bopomofo, Hangul, enclosed and full-width forms.
 */
const HAN_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2460, 0x24ff],
  [0x2500, 0x27bf],
  [0x2e80, 0x2fff],
  [0x3003, 0x3007],
  [0x3012, 0x3013],
  [0x3020, 0x30fa],
  [0x30fc, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

/**
 * First and last of the Han that nearly all copy is made of (CJK Unified Ideographs): alike to every rule of composing,
 * so that a stretch of them is dealt with at once.
 */
export const PLAIN_HAN = { first: 0x4e00, last: 0x9fff } as const;

const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x250, 0x2af],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
];

const kinds = buildKinds();

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of LETTER_RANGES) table.fill(KIND.letter, first, last + 1);
  for (const [first, last] of HAN_RANGES) table.fill(KIND.han, first, last + 1);
  table.fill(KIND.digit, 0x30, 0x3a);
  table.fill(KIND.control, 0, 0x20);
  table.fill(KIND.control, 0x7f, 0xa0);
  table.fill(KIND.control, 0x200b, 0x2010);
  table.fill(KIND.control, 0x2028, 0x202f);
  table.fill(KIND.control, 0x2060, 0x2070);
  table.fill(KIND.control, 0xfe00, 0xfe10);
  table[0xfeff] = KIND.control;
  table[0xad] = KIND.control;
  for (const space of [0x09, 0x20, 0xa0, 0x2009, 0x2002, 0x2003, 0x202f]) table[space] = KIND.space;
  table[0x3000] = KIND.ideographicSpace;
  for (const [kind, members] of Object.entries(MARKS)) {
    for (const mark of members) table[mark.codePointAt(0) ?? 0] = KIND[kind as CharacterKind];
  }
  return table;
}

/** Class code of a code point (see `KIND`), before its context is looked at. Code points beyond the BMP are Han. */
export function kindOf(codePoint: number): number {
  if (codePoint > 0xffff) return codePoint >= 0xe0000 && codePoint < 0xe1000 ? KIND.control : KIND.han;
  return kinds[codePoint] ?? KIND.other;
}
