import type { Article, Edition, GridRect } from '../../core/document';
import type { StoryShape } from '../compose';
import { putBlock } from './blocks';
import type { Edit } from './edit';
import { findStory, pageAt } from './edition-queries';
import { addArticle } from './edits';
import type { FitIn } from './follow-effect';
import { freePlace } from './free-place';
import { emptyContent } from './new-block';
import type { BlockKind } from './new-block';
import { selectionOf } from './selection';
import type { Selection } from './selection';
import type { EditorState } from './state';
import type { Store } from './store';
import { articleFrom } from './tools';
import type { ToolEvent, ToolName } from './tools';

/** Putting stories and blocks on pages. */
export interface Placer {
  /**
   * Puts a story into the first free space of the page that holds it; where none does, has it fitted in among the
   * others.
   */
  readonly placeStory: (story: string) => void;
  /** Puts a story on a page, in a frame of it. */
  readonly placeStoryIn: (
    story: string,
    place: { readonly page: string; readonly frame: GridRect; readonly group?: string },
  ) => void;
  /** Takes a story out of the list in the hand; `act` moves it on and lets it go. */
  readonly carry: (story: string) => void;
  /** Puts a block of a kind, or a story, into the frame that was drawn and waits for it. */
  readonly fillFrame: (what: BlockKind | { readonly story: string }) => void;
}

/** Makes the deeds. `askShapes` asks in which shapes a story can stand. */
export function createPlacer(options: {
  readonly store: Pick<Store<EditorState>, 'get'>;
  readonly askShapes: (story: string, then: (shapes: readonly StoryShape[]) => void) => void;
  readonly edit: (edit: Edit) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly selectStory: (story: string | undefined) => void;
  readonly act: (event: ToolEvent) => void;
  readonly setTool: (tool: ToolName) => void;
  /** Has a story fitted in among what fills its page. */
  readonly fitIn: (wanted: FitIn) => void;
}): Placer {
  const { store, askShapes, edit, select, act } = options;

  const put = (article: Article, page: { readonly id: string; readonly number: number }, group?: string): void => {
    edit({
      ...(group !== undefined && { group }),
      label: 'placeStory',
      apply: (before) =>
        pageAt(before, page.number)?.id === page.id ? addArticle(before, page.number, article) : before,
    });
    select(selectionOf(page.id, [{ kind: 'article', id: article.id }]));
  };

  const placeStoryIn: Placer['placeStoryIn'] = (story, { page: id, frame, group }) =>
    askShapes(story, (shapes) => {
      const { edition } = store.get();
      const number = (edition?.pages.findIndex((page) => page.id === id) ?? -1) + 1;
      const shape = shapes.find(({ columns }) => columns === frame.columns) ?? shapes[0];
      if (edition === undefined || number === 0 || shape === undefined) return;
      put(articleFrom(crypto.randomUUID(), { story, shape: fitting(shape, frame), frame }), { id, number }, group);
    });

  return {
    placeStory: (story) =>
      askShapes(story, (shapes) => {
        const { edition, page: number } = store.get();
        const page = pageAt(edition, number);
        const free = edition && freePlace(edition, number, shapes);
        if (free === undefined || page === undefined) return;
        const article = articleFrom(crypto.randomUUID(), { story, ...free });
        if (free.isFree) put(article, { id: page.id, number });
        else options.fitIn({ page: number, article });
      }),
    placeStoryIn,
    carry: (story) => {
      options.selectStory(story);
      act({ kind: 'carry', story, article: crypto.randomUUID() });
      askShapes(story, ([shape]) => {
        const { hand } = store.get();
        if (shape !== undefined && hand.kind === 'carrying' && hand.story === story) act({ kind: 'shape', shape });
      });
    },
    fillFrame: (what) => {
      const { hand, edition } = store.get();
      if (hand.kind !== 'framed' || edition === undefined) return;
      const { sheet, frame } = hand;
      options.setTool('select');
      if (typeof what !== 'string') return placeStoryIn(what.story, { page: sheet.id, frame });
      const block = { id: crypto.randomUUID(), frame, content: emptyContent(edition, what) };
      const apply = (before: Edition): Edition =>
        pageAt(before, sheet.number)?.id === sheet.id ? putBlock(before, sheet.number, block) : before;
      edit({ label: 'addBlock', apply });
      select(selectionOf(sheet.id, [{ kind: 'block', id: block.id }]));
    },
  };
}

/** A shape for a frame of other columns: pictures that would not stand in them are left for later. */
function fitting(shape: StoryShape, frame: GridRect): StoryShape {
  const pictures = shape.pictures.filter(
    ({ frame: own }) => own.column + own.columns <= frame.columns && own.line + own.lines <= frame.lines,
  );
  return { ...shape, pictures };
}

/** The story that a drawn frame is for without asking: the one selected in the list, when it stands on no page. */
export function storyInHand({ selection, edition }: Pick<EditorState, 'selection' | 'edition'>): string | undefined {
  if (selection?.kind !== 'story') return undefined;
  const story = edition && findStory(edition, selection.story);
  return story === undefined || story.killed ? undefined : story.id;
}
