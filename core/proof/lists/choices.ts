import choices from './word-choices.json';

/** What stands right before a word, and right after it. */
interface Company {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** A word that is wrong in some company, and the one that is meant there. */
export interface WordChoice {
  readonly word: string;
  readonly meant: string;
  readonly company: readonly Company[];
  /** The only language whose copy is held to it; all when left out. */
  readonly language?: 'zh-Hans';
}

/** `…` in company: some characters of the same clause. */
const SOME = String.raw`[^，。；：！？\n]{0,8}`;
/** `#` in company: a numeral, or what stands in its place. */
const COUNTED = String.raw`[\d一二两三四五六七八九十百千万几多余数每这那]`;

/** Words that are taken for one another though each is a word, by their first characters. */
export const WORD_CHOICES: ReadonlyMap<string, readonly WordChoice[]> = byFirst([
  ...choices.entries.all.map((entry) => choiceOf(entry)),
  ...choices.entries.mainland.map((entry): WordChoice => ({ ...choiceOf(entry), language: 'zh-Hans' })),
]);

/** An entry: the word, the one that is meant, and company: alternatives parted by `/`, `~` for the word. */
function choiceOf(entry: string): WordChoice {
  const [word = '', meant = '', ...company] = entry.split(' ');
  return { word, meant, company: company.map(companyOf) };
}

function companyOf(text: string): Company {
  const [before = '', after = ''] = text.split('~').map((side) =>
    side
      .split('/')
      .map((one) => one.replaceAll('…', SOME).replaceAll('#', COUNTED))
      .join('|'),
  );
  return { before: new RegExp(`(?:${before})$`, 'u'), after: new RegExp(`^(?:${after})`, 'u') };
}

function byFirst(entries: readonly WordChoice[]): ReadonlyMap<string, readonly WordChoice[]> {
  const index = new Map<string, WordChoice[]>();
  for (const entry of entries) {
    const first = entry.word.charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}
