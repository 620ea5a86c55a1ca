import type { PageHit, PageReview, RemakeTask } from '../compose';
import { articlesOf, gridOf, pageAt } from './edition-queries';
import type { Navigator } from './navigator';
import { selectionOf } from './selection';
import type { EditorState } from './state';
import type { Store } from './store';
import type { Thing } from './thing';

/** The hit that was looked at last: it stays that one while the page is reviewed anew, as long as its page has it. */
export interface ChosenHit {
  /** Id of its page. */
  readonly page: string;
  readonly key: string;
}

/** The review of the page that is worked on, once there is one; none of a page without articles. */
export function pageReview({ edition, page, reviews }: EditorState): PageReview | undefined {
  const shown = pageAt(edition, page);
  return shown === undefined || shown.articles.length === 0 ? undefined : reviews.get(shown.id);
}

/** Tells hits of one page apart, from one review to the next. */
function hitKey({ code, stories }: PageHit): string {
  return [code, ...stories].join(' ');
}

/** Whether a hit of a page (by its id) is the one looked at. */
export function isChosenHit({ hit }: Pick<EditorState, 'hit'>, page: string, other: PageHit): boolean {
  return hit?.page === page && hit.key === hitKey(other);
}

/** The hit looked at, where the page worked on still has it. */
export function chosenHit(state: EditorState): PageHit | undefined {
  const review = pageReview(state);
  return review?.hits.find((each) => isChosenHit(state, review.page, each));
}

/** What is asked of make-up to mend a hit of the page worked on; nothing where it concerns no story. */
export function fixTask({ page }: Pick<EditorState, 'page'>, hit: PageHit | undefined): RemakeTask | undefined {
  if (hit === undefined || hit.stories.length === 0) return undefined;
  const { code, stories } = hit;
  return { kind: 'fix', page, code, stories };
}

/** The articles of the page worked on whose copy is over or short: the selected ones where they are, else all. */
export function mendTask(state: EditorState): RemakeTask | undefined {
  const { edition, page, composed, selection } = state;
  const shown = pageAt(edition, page);
  const fits = (shown && composed.get(shown.id)?.articles) ?? [];
  const misfits = fits.flatMap(({ article, oversetLines, undersetLines }) =>
    oversetLines > 0 || undersetLines > 0 ? [article] : [],
  );
  const things = selection?.kind === 'things' ? selection.things : [];
  const chosen = misfits.filter((id) => things.some((thing) => thing.kind === 'article' && thing.id === id));
  const articles = chosen.length > 0 ? chosen : misfits;
  return articles.length === 0 ? undefined : { kind: 'mend', page, articles };
}

/** The way to the faults and taboos of the page worked on. */
export interface ReviewDeeds {
  /** Selects what a hit concerns, brings it into sight, and keeps it as the one looked at; none for `undefined`. */
  readonly choose: (hit: PageHit | undefined) => void;
  /** Goes to the hit so many behind the one looked at, round the end. */
  readonly step: (by: 1 | -1) => void;
}

/** Makes the ways to hits over a store. */
export function createReviews(store: Store<EditorState>, navigator: Pick<Navigator, 'select' | 'reveal'>): ReviewDeeds {
  const choose = (hit: PageHit | undefined): void => {
    const state = store.get();
    const { edition, page } = state;
    const shown = pageAt(edition, page);
    if (edition === undefined || shown === undefined || hit === undefined) {
      return store.update((before) => ({ ...before, hit: undefined }));
    }
    const articles = hit.stories.flatMap((story) =>
      articlesOf(edition, story).flatMap((placed) => (placed.page === page ? [placed.article] : [])),
    );
    const things = articles.map(({ id }): Thing => ({ kind: 'article', id }));
    navigator.select(selectionOf(shown.id, things));
    const grid = gridOf(edition);
    navigator.reveal(hit.rects.length > 0 ? hit.rects : articles.map(({ frame }) => grid.rectOf(frame)));
    store.update((before) => ({ ...before, hit: { page: shown.id, key: hitKey(hit) } }));
  };
  return {
    choose,
    step: (by) => {
      const state = store.get();
      const review = pageReview(state);
      if (review === undefined || review.hits.length === 0) return;
      const at = review.hits.findIndex((each) => isChosenHit(state, review.page, each));
      const next = at < 0 && by < 0 ? review.hits.length - 1 : at + by;
      choose(review.hits[(next + review.hits.length) % review.hits.length]);
    },
  };
}
