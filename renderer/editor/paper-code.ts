/** The first characters of each initial in the order of pinyin, and the initials; none begins with I, U or V. */
const FIRST = [...'阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀'];
const INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ';

const LONGEST_CODE = 40;

const order = new Intl.Collator('zh-Hans-u-co-pinyin');

/**
 * The code that a paper's name proposes for the names of its files: the initials of its characters as most are read,
 * its letters and digits as they are, in capitals; empty when it has none of them.
 */
export function codeOfName(name: string): string {
  const parts = [...name].map((character) => {
    if (/[A-Za-z0-9]/.test(character)) return character.toUpperCase();
    return /\p{Script=Han}/u.test(character) ? initialOf(character) : '';
  });
  return parts.join('').slice(0, LONGEST_CODE);
}

function initialOf(character: string): string {
  const at = FIRST.findLastIndex((first) => order.compare(character, first) >= 0);
  return INITIALS[at] ?? '';
}
