import type { PlaceAnchor, ProofAnchor, ProofSign } from '../../../core/document';
import { isEmptyRange } from '../../../core/text-edit';
import { findArticle, pageAt } from '../edition-queries';
import { selectedPage, selectedThing } from '../selection';
import type { EditorState } from '../state';
import { typingRange } from '../text';
import { anchorOf } from './typed-mark';

/** Signs that stand between characters: of a selection they take where it begins. */
const BETWEEN: ReadonlySet<ProofSign> = new Set([
  'insert',
  'new-paragraph',
  'add-space',
  'reduce-space',
  'space',
  'part',
]);

/** What a mark of a sign would stand on: selected text or the caret's place, else the selected picture or block. */
export function chosenAnchor(state: EditorState, sign: ProofSign): ProofAnchor | undefined {
  const { typing, edition } = state;
  if (edition === undefined) return undefined;
  const range = typing && typingRange(typing);
  if (typing !== undefined && range !== undefined) {
    const at = BETWEEN.has(sign) && !isEmptyRange(range) ? { from: range.from, to: range.from } : range;
    return anchorOf(edition, typing.subject, at);
  }
  const thing = selectedThing(state);
  const page = pageAt(edition, selectedPage(state) ?? 0);
  if (thing === undefined || page === undefined) return undefined;
  const whole = { kind: 'place', page: page.id, shape: 'rectangle', at: { x: 0, y: 0 }, to: { x: 1, y: 1 } } as const;
  if (thing.kind === 'block') return { ...whole, thing: { kind: 'block', id: thing.id } } satisfies PlaceAnchor;
  if (thing.kind !== 'picture') return undefined;
  const article = findArticle(edition, thing.id)?.article;
  const story = edition.stories.find(({ id }) => id === article?.story);
  const picture = story?.pictures[article?.pictures[thing.at]?.index ?? -1]?.picture;
  return picture === undefined ? undefined : { ...whole, thing: { kind: 'picture', article: thing.id, picture } };
}
