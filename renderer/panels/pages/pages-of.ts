import type { Edition } from '../../../core/document';
import type { EditorState } from '../../editor';

/** What the list of pages shows of an edition. */
type Pages = Pick<Edition, 'pages' | 'profile'>;

/**
 * The pages of the open edition and its profile: the same object while both are the same, whatever is typed in stories.
 */
export function pagesOf({ edition }: Pick<EditorState, 'edition'>): Pages | undefined {
  if (edition === undefined) return undefined;
  const { pages, profile } = edition;
  const before = known.get(pages);
  if (before?.profile === profile) return before;
  const made = { pages, profile };
  known.set(pages, made);
  return made;
}

const known = new WeakMap<Edition['pages'], Pages>();
