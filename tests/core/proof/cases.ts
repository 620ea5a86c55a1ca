import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../core/copy';
import type { ProofCode } from '../../../core/proof';
import type { Story } from '../../../core/document';
import { slipsIn, storyOf } from './slips';

/** Copy with a slip, the kind that is told of it, and the same copy without. */
export type Case = readonly [wrong: string, code: ProofCode, right: string];

/** Stories in short: `#` begins a head, `图：` a caption, a line is a paragraph, an empty line parts stories. */
function storiesOf(copy: string): readonly Story[] {
  return copy.split('\n\n').map((story, index) => {
    const lines = story.split('\n');
    const headline = lines.find((line) => line.startsWith('#'))?.slice(1) ?? '';
    const captions = lines.filter((line) => line.startsWith('图：')).map((line) => line.slice(2));
    const body = lines.filter((line) => !line.startsWith('#') && !line.startsWith('图：'));
    const pictures = captions.map((caption) => ({ caption, credit: '', picture: '' }));
    return { ...storyOf({ headline, pictures }, ...body), id: `s-${index}` };
  });
}

/** Whether copy is in Traditional characters: such a case says so by its own. */
const languageOf = (copy: string) => (/[這萬於將為們]/u.test(copy) ? ('zh-Hant' as const) : detectLanguage(copy));

/** Holds that each case is told of, by its kind, and that nothing is told of the same copy without the slip. */
export function holdCases(kinds: Readonly<Record<string, readonly Case[]>>): void {
  describe.each(Object.entries(kinds))('%s', (_, cases) => {
    it.each(cases)('%s', (wrong, code, right) => {
      const codes = slipsIn(storiesOf(wrong), { language: languageOf(right) }).map((slip) => slip.code);
      expect(codes).toContain(code);
      const told = slipsIn(storiesOf(right), { language: languageOf(right) });
      expect(told.map(({ code: kind, text }) => [kind, text])).toEqual([]);
    });
  });
}
