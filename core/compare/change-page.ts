import type { Edition } from '../document';
import { markPage } from '../marks';
import type { StoryPages } from '../text-edit';
import type { JudgedChange, OwnerComparison } from './compare-editions';

/**
 * The page (from 1) of the later state on which the words of a change stand: of a story that goes over several pages by
 * `standing`, else the first that holds it. What was taken out altogether is on the page where it stood.
 */
export function changePage(
  after: Edition,
  { owner, page, kind }: Pick<OwnerComparison, 'owner' | 'page' | 'kind'>,
  change: Pick<JudgedChange, 'after'>,
  standing: StoryPages,
): number | undefined {
  if (kind === 'removed') return page;
  const { from, to } = change.after;
  return markPage(after, { anchor: { kind: 'text', owner, from, to, words: '' } }, standing) ?? page;
}
