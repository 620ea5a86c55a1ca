/** Signs that no key gives, by what they are for; each group in the order in which one looks for them. */
export const SYMBOLS = {
  marks: '，。、；：？！…—～·「」『』《》〈〉【】〔〕（）“”‘’',
  numbers: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
  units: '℃％‰°′″㎡㎏㎜㎝㎞￥＄€£×÷±≈≤≥',
  shapes: '→←↑↓★☆●○■□▲△◆◇※§№',
  pinyin: 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ',
} as const satisfies Readonly<Record<string, string>>;

/** A group of signs. */
export type SymbolGroup = keyof typeof SYMBOLS;

/** White that no key gives: nothing shows it, so it is chosen by name. */
export const SPACES = {
  ideographic: '\u3000',
  noBreak: '\u00a0',
  thin: '\u2009',
  half: '\u2002',
} as const satisfies Readonly<Record<string, string>>;

/** The name of a kind of white. */
export type SpaceName = keyof typeof SPACES;

/** So many signs taken last are kept at hand. */
const RECENT = 12;

/** The signs taken last, the newest first, after one more was. */
export function withRecent(recent: readonly string[], sign: string): readonly string[] {
  return [sign, ...recent.filter((each) => each !== sign)].slice(0, RECENT);
}
