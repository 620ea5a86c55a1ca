import { groupBy } from '../../group-by';
import { companyOf } from './company';
import type { Company } from './company';
import { oncePerLists } from './index';

/** A word that is wrong in some company, and the one that is meant there. */
export interface WordChoice {
  readonly word: string;
  readonly meant: string;
  readonly company: readonly Company[];
  /** The only language whose copy is held to it; all when left out. */
  readonly language?: 'zh-Hans';
}

/** Words that are taken for one another though each is a word, by their first characters. */
export const wordChoices = oncePerLists((lists) =>
  groupBy(
    [
      ...lists['word-choices'].map((row) => choiceOf(row)),
      ...lists['word-choices.mainland'].map((row): WordChoice => ({ ...choiceOf(row), language: 'zh-Hans' })),
    ],
    ({ word }) => word.charAt(0),
  ),
);

/** A row: the word, the one that is meant, and company: alternatives parted by `/`, `~` for the word. */
function choiceOf(row: string): WordChoice {
  const [word = '', meant = '', ...company] = row.split(' ');
  return { word, meant, company: company.map(companyOf) };
}
