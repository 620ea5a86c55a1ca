import type { Edition } from '../../core/document';
import { articlesOf, findArticle, findBlock } from './edition-queries';
import type { EditorState } from './state';
import type { Thing } from './thing';

/**
 * What is chosen: a story that was taken in the list and stands on no page, or things of one page, the last chosen
 * last.
 */
export type Selection =
  | { readonly kind: 'story'; readonly story: string }
  | {
      readonly kind: 'things';
      /** Id of the page. */
      readonly page: string;
      /** Never empty. */
      readonly things: readonly Thing[];
    };

type Chosen = Pick<EditorState, 'selection'>;
type ChosenOf = Pick<EditorState, 'selection' | 'edition'>;

const NOTHING: readonly Thing[] = [];

/** The things that are selected; the same list while the selection is the same. */
export function selectedThings({ selection }: Chosen): readonly Thing[] {
  return selection?.kind === 'things' ? selection.things : NOTHING;
}

/** What is selected when that is one thing. */
export function selectedThing(state: Chosen): Thing | undefined {
  const things = selectedThings(state);
  return things.length === 1 ? things[0] : undefined;
}

/** The page (from 1) whose things are selected. */
export function selectedPage({ selection, edition }: ChosenOf): number | undefined {
  if (selection?.kind !== 'things') return undefined;
  const index = edition?.pages.findIndex(({ id }) => id === selection.page) ?? -1;
  return index < 0 ? undefined : index + 1;
}

/** The article that is selected by itself or by one of its pictures. */
export function selectedArticle(state: Chosen): string | undefined {
  const thing = selectedThing(state);
  return thing?.kind === 'article' || thing?.kind === 'picture' ? thing.id : undefined;
}

/** The block that is selected by itself. */
export function selectedBlock(state: Chosen): string | undefined {
  const thing = selectedThing(state);
  return thing?.kind === 'block' ? thing.id : undefined;
}

/** The story that is selected: in the list, or by an article of it. */
export function selectedStory(state: ChosenOf): string | undefined {
  const { selection, edition } = state;
  if (selection?.kind === 'story') return selection.story;
  return edition === undefined ? undefined : findArticle(edition, selectedArticle(state))?.article.story;
}

/** A selection of things of a page (by its id); nothing for no things. */
export function selectionOf(page: string, things: readonly Thing[]): Selection | undefined {
  return things.length === 0 ? undefined : { kind: 'things', page, things };
}

/** What stays selected in a changed edition: of a story whose only article is gone, the story. */
export function keptSelection(
  before: Edition | undefined,
  after: Edition,
  selection: Selection,
): Selection | undefined {
  if (selection.kind === 'story') return storySelection(after, selection.story);
  const index = after.pages.findIndex(({ id }) => id === selection.page);
  const kept = selection.things.filter((thing) => index >= 0 && isOn(after, index + 1, thing));
  if (kept.length === selection.things.length) return selection;
  if (kept.length > 0) return selectionOf(selection.page, kept);
  const gone = before && selectedStory({ edition: before, selection });
  return gone === undefined ? undefined : storySelection(after, gone);
}

/** The selection of a story: of its first article where it stands on a page; nothing when it is gone. */
export function storySelection(edition: Edition, story: string): Selection | undefined {
  if (!edition.stories.some(({ id }) => id === story)) return undefined;
  const [first] = articlesOf(edition, story);
  const page = first && edition.pages[first.page - 1];
  if (first === undefined || page === undefined) return { kind: 'story', story };
  return selectionOf(page.id, [{ kind: 'article', id: first.article.id }]);
}

function isOn(edition: Edition, page: number, thing: Thing): boolean {
  switch (thing.kind) {
    case 'article':
      return findArticle(edition, thing.id)?.page === page;
    case 'picture': {
      const found = findArticle(edition, thing.id);
      return found?.page === page && thing.at < found.article.pictures.length;
    }
    case 'block':
      return findBlock(edition, page, thing.id) !== undefined;
    case 'furniture':
      return true;
  }
}
