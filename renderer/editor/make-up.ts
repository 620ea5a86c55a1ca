import { isShown } from '../../core/document';
import type { Article, Block, Edition, Page } from '../../core/document';
import { isPackage, packageAround } from '../../core/page';
import type { MadePage, PageMaker, WorkerRun } from '../compose';
import type { EditorState, Notice } from './state';
import type { Store } from './store';

/** Making the whole edition up anew from the pool, beside the desk. */
export interface MakeUp {
  /** Begins; nothing happens while one runs. When it is done, all pages change in one undo entry. */
  readonly start: () => void;
  /** Ends it; the pages stay as they are. */
  readonly stop: () => void;
  /** Ends it and takes the pages that are made, in one undo entry; on the others stays what was not placed anew. */
  readonly takeMade: () => void;
}

/**
 * Makes the make-up deeds. `edition` is that of the open model, `take` puts pages into it. What was made up from an
 * edition that has changed since is not taken: it would undo that work.
 */
export function createMakeUp(options: {
  readonly store: Store<EditorState>;
  readonly ask: PageMaker['askEdition'];
  readonly edition: () => Edition | undefined;
  readonly take: (pages: readonly Page[]) => void;
}): MakeUp {
  const { store, edition } = options;
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  let run: WorkerRun | undefined;
  let basis: Edition | undefined;

  const end = (notice: Notice | undefined): void => {
    run = undefined;
    patch({ makingUp: undefined, notice });
  };

  const take = (pagesFrom: (basis: Edition) => readonly Page[]): void => {
    if (basis === undefined || edition() !== basis) return end({ kind: 'makeUpOutdated' });
    const pages = pagesFrom(basis);
    const tallied = tally(pages, basis);
    options.take(pages);
    end({ kind: 'madeUp', ...tallied });
  };

  return {
    start: () => {
      basis = edition();
      if (run !== undefined || basis === undefined) return;
      patch({ makingUp: { done: 0, total: 0, pages: [] }, notice: undefined });
      run = options.ask({
        edition: basis,
        onReport: (report) => {
          switch (report.kind) {
            case 'made': {
              const { made, done, total } = report;
              const pages = withMade(store.get().makingUp?.pages ?? [], made);
              return patch({ makingUp: { done, total, pages } });
            }
            case 'failed':
              return end({ kind: 'composerFailed', message: report.message });
            case 'madeUp':
              return take((before) => withRest(report.pages, before));
          }
        },
      });
    },
    stop: () => {
      if (run === undefined) return;
      run.stop();
      end(undefined);
    },
    takeMade: () => {
      const pages = store.get().makingUp?.pages ?? [];
      if (run === undefined || pages.length === 0) return;
      run.stop();
      take((before) => withMadeOnly(pages, before));
    },
  };
}

function withMade(pages: readonly MadePage[], made: MadePage): readonly MadePage[] {
  return [...pages.filter(({ number }) => number !== made.number), made].toSorted((a, b) => a.number - b.number);
}

/** The edition's pages with those that are made; a story that has a new place on one of these leaves its old one. */
function withMadeOnly(made: readonly MadePage[], { pages }: Edition): readonly Page[] {
  const placed = new Set(made.flatMap(({ page }) => page.articles.map(({ story }) => story)));
  const byNumber = new Map(made.map(({ number, page }) => [number, page]));
  const count = Math.max(pages.length, ...byNumber.keys());
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [fresh, before] = [byNumber.get(index + 1), pages[index]];
    if (fresh !== undefined) return [fresh];
    return before === undefined ? [] : [without(before, placed)];
  });
}

/**
 * A page without these stories, but where they are locked or hidden; the box of a package goes with the last of its
 * stories.
 */
function without(before: Page, stories: ReadonlySet<string>): Page {
  const articles = before.articles.filter(
    (article) => article.locked === true || !isShown(article) || !stories.has(article.story),
  );
  if (articles.length === before.articles.length) return before;
  const holds = (box: Block, some: readonly Article[]): boolean =>
    some.some(({ frame }) => packageAround(frame, [box]) !== undefined);
  const isLeft = (block: Block): boolean =>
    isPackage(block) && block.locked !== true && holds(block, before.articles) && !holds(block, articles);
  const { blocks, ...page } = before;
  const kept = blocks?.filter((block) => !isLeft(block)) ?? [];
  return { ...page, articles, ...(kept.length > 0 && { blocks: kept }) };
}

/** Pages that make-up had no copy for stay, empty: how many an edition has is not its to say. */
function withRest(made: readonly Page[], basis: Edition): readonly Page[] {
  return [...made, ...basis.pages.slice(made.length).map(emptied)];
}

/** A page without its stories, and without the boxes round packages of them. */
function emptied({ blocks, ...page }: Page): Page {
  const kept = blocks?.filter((block) => !isPackage(block)) ?? [];
  return { ...page, articles: [], ...(kept.length > 0 && { blocks: kept }) };
}

/** What a make-up came to: stories on pages, stories that still wait for one, and pages without any. */
function tally(
  pages: readonly Page[],
  { stories }: Edition,
): { readonly placed: number; readonly waiting: number; readonly empty: number } {
  const standing = new Set(pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const alive = stories.filter(({ killed }) => !killed);
  const placed = alive.filter(({ id }) => standing.has(id)).length;
  const empty = pages.filter(({ articles }) => articles.length === 0).length;
  return { placed, waiting: alive.length - placed, empty };
}
