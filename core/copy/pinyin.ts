const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
const SYLLABLE =
  /^(?:(?:[bpmfdtnlgkhrzcsjqxyw]|zh|ch|sh)(?:ong|iong|uang|iang|eng|ang|ing|uai|iao|uan|ian|ao|ai|an|en|ei|er|ou|ia|ie|iu|in|ua|uo|ue|ui|un|a|o|e|i|u|ü|üe)|a|ai|an|ang|ao|e|ei|en|eng|er|o|ou)$/u;

/** Letters of pinyin with a tone mark, and those without, for building patterns. */
export const PINYIN_LETTERS = `a-zü${TONED}`;

/** Whether a text is exactly one pinyin syllable with its tone mark, such as `zhuàng`. */
export function isTonedSyllable(text: string): boolean {
  const marks = [...text].filter((letter) => TONED.includes(letter)).length;
  if (marks !== 1) return false;
  const plain = [...text].map((letter) => {
    const at = TONED.indexOf(letter);
    return at < 0 ? letter : ('aeiouü'[Math.floor(at / 4)] as string);
  });
  return SYLLABLE.test(plain.join(''));
}
