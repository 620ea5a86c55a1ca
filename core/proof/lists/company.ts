/** What stands right before a word, and right after it. */
export interface Company {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** `…` in company: some characters of the same clause. */
const SOME = String.raw`[^，。；：！？\n]{0,8}`;
/** `#` in company: a numeral, or what stands in its place. */
const COUNTED = String.raw`[\d一二两三四五六七八九十百千万几多余数每这那]`;

/** Company as a list writes it: patterns parted by `/`, `~` for the word. Throws where one is no pattern. */
export function companyOf(text: string): Company {
  const [before = '', after = ''] = text.split('~').map((side) =>
    side
      .split('/')
      .map((one) => one.replaceAll('…', SOME).replaceAll('#', COUNTED))
      .join('|'),
  );
  return { before: new RegExp(`(?:${before})$`, 'u'), after: new RegExp(`^(?:${after})`, 'u') };
}
