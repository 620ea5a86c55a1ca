import { codes } from '../../codes';
import { composePage, createCompositionCache, pageCounts, settingOf } from '../../core/page';
import { checkEdition } from '../../core/preflight';
import type { ComposedPage as PageOfCore } from '../../core/page';
import type { Edition } from '../../core/document';
import { keepSame, sameData } from '../../core/document';
import { thingUnder } from '../../core/mark-exchange';
import { caretAt, placeAt, storyGalley, storyPages } from '../../core/text-edit';
import type { StoryGalley, TextLine } from '../../core/text-edit';
import { editionSpreads } from '../../core/page-score';
import { facesOf } from '../../fonts';
import type { FontLibrary } from '../../fonts';
import { loadModel } from '../../model';
import type { Model } from '../../model';
import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import { patchedEdition } from './edition-patch';
import { galleyPatch, isUnchanged, listPatch } from './list-patch';
import type { ComposedPage, WindowToComposer, WorkerToComposer } from './messages';
import { createMarkTeller } from './mark-teller';
import type { MarkTeller } from './mark-teller';
import { nextTask } from './next-task';
import { createPageComparer } from './page-comparer';
import type { ComparedChange, PageComparer } from './page-comparer';
import { createPageNews } from './page-news';
import { reviewPage } from './page-review';
import type { AcrossFold, PageReview } from './page-review';
import { createPageQueue } from './page-queue';
import { createPainterTeller } from './painter-teller';
import { storyShapes } from './story-shapes';
import { subjectLines } from './subject-lines';
import type { TextSubject } from './subject-lines';
import { wordRects } from './word-rects';
import type { StoryWords, WordRects } from './word-rects';
import { pagesOfPreview, withPreview } from './preview';
import type { Preview } from './preview';

/** An edition being composed. */
interface Work {
  readonly session: string;
  readonly model: Model;
  readonly cache: ReturnType<typeof createCompositionCache>;
  readonly queue: ReturnType<typeof createPageQueue>;
  /** The pages as composed last, by their ids. */
  readonly pages: Map<string, PageOfCore>;
  /** What the window was told of each page last, by its id. */
  readonly told: Map<string, ComposedPage>;
  /** The reviews of pages as they were told, by the pages' ids. */
  readonly reviews: Map<string, PageReview>;
  readonly marks: MarkTeller;
  fonts: FontLibrary | undefined;
  preview: Preview | undefined;
  /** Stories whose shapes are asked for. */
  readonly shapesFor: Set<string>;
  /** The text that is typed in, and its lines as they were told, by the ids of their pages. */
  typed: { readonly subject: TextSubject; readonly told: Map<string, readonly TextLine[]> } | undefined;
  /** The words that are pointed at, and where they stand as it was told. */
  words: { readonly asked: readonly StoryWords[]; told?: readonly WordRects[] } | undefined;
  /** The story whose galley is shown, and whether it may have changed since it was told. */
  galley: { readonly story: string; due: boolean; last?: StoryGalley } | undefined;
  readonly comparer: PageComparer;
  /** The page that is compared with another state of it, and whether that may be otherwise than it was told. */
  compared: { readonly number: number; readonly changes: readonly ComparedChange[]; due: boolean } | undefined;
}

const painters = createPainterTeller();
const news = createPageNews((pages) => tell({ kind: 'composed', pages }));
let loader: FontLoader | undefined;
let work: Work | undefined;
let running = false;
let heardAt = 0;
let userFontsTold = false;

self.addEventListener('message', ({ data }: MessageEvent<WindowToComposer>) => {
  heardAt = performance.now();
  hear(data);
  void run();
});

tell({ kind: 'ready' });

function hear(told: WindowToComposer): void {
  switch (told.kind) {
    case 'start':
      painters.start(told.painters);
      loader = createFontLoader(told.userFonts, fetchFile);
      return;
    case 'open':
      news.forget();
      work = openWork(told);
      painters.forget();
      return;
    case 'update':
      work?.model.applyUpdates([told.update]);
      work?.queue.addAll(work.model.edition().pages.length);
      makeDue();
      return;
    case 'focus':
      work?.queue.focus(told.pages);
      return;
    case 'shapes':
      work?.shapesFor.add(told.story);
      return;
    case 'text':
      if (work === undefined) return;
      work.typed = told.subject && { subject: told.subject, told: new Map() };
      for (const [page, made] of work.pages) tellText(work, page, made);
      return;
    case 'aim':
      return tellAim(told);
    case 'thingUnder':
      return tellThing(told);
    case 'words':
      if (work !== undefined) work.words = { asked: told.words };
      return;
    case 'galley':
      if (work !== undefined) work.galley = told.story === undefined ? undefined : { story: told.story, due: true };
      return;
    case 'compareStates':
      return setCompared(told.states);
    case 'comparePage':
      if (work !== undefined) work.compared = told.page && { ...told.page, due: true };
      return;
    case 'preview':
      if (work === undefined) return;
      makeDue();
      // What runs over from a page goes on on others: all that hold a story of a changed page may change.
      for (const preview of [told.preview, work.preview]) {
        if (preview === undefined) continue;
        for (const page of pagesOfPreview(work.model.edition(), preview)) work.queue.add(page);
      }
      work.preview = told.preview;
  }
}

/** What is told of the edition besides its pages may be otherwise now. */
function makeDue(): void {
  if (work?.galley !== undefined) work.galley.due = true;
  if (work?.compared !== undefined) work.compared.due = true;
}

function setCompared(states: Extract<WindowToComposer, { kind: 'compareStates' }>['states']): void {
  if (work === undefined) return;
  const { before, after } = states;
  const now = work.model.edition();
  work.comparer.setStates({
    ...(before && { before: patchedEdition(now, before) }),
    ...(after && { after: patchedEdition(now, after) }),
  });
  makeDue();
}

function openWork({ session, state, focus }: Extract<WindowToComposer, { kind: 'open' }>): Work {
  const model = loadModel(state);
  const queue = createPageQueue();
  queue.addAll(model.edition().pages.length);
  queue.focus([focus]);
  return {
    session,
    model,
    queue,
    cache: createCompositionCache(),
    pages: new Map(),
    told: new Map(),
    reviews: new Map(),
    marks: createMarkTeller(),
    fonts: undefined,
    preview: undefined,
    shapesFor: new Set(),
    typed: undefined,
    words: undefined,
    galley: undefined,
    comparer: createPageComparer(painters),
    compared: undefined,
  };
}

/**
 * How long nothing may be told before pages out of sight are composed, in milliseconds: while a hand works it needs the
 * machine.
 */
const QUIET = 150;

/** Composes what waits, a page at a time; what arrives in between decides what comes next, so the latest wins. */
async function run(): Promise<void> {
  if (running) return;
  running = true;
  try {
    let composed = false;
    for (;;) {
      const current = work;
      if (current === undefined) break;
      current.fonts ??= loadFonts(current.model.edition());
      for (const story of current.shapesFor) tellShapes(current, current.fonts, story);
      current.shapesFor.clear();
      const inSight = current.queue.nextInSight();
      if (inSight === undefined) {
        tellGalley(current, current.fonts);
        tellCompared(current);
      }
      const quiet = QUIET - (performance.now() - heardAt);
      if (inSight === undefined && quiet > 0 && current.queue.waits()) {
        news.tell();
        await new Promise((resolve) => setTimeout(resolve, quiet));
        continue;
      }
      const page = inSight ?? current.queue.next();
      if (page === undefined) break;
      compose(current, current.fonts, page);
      composed = true;
      // What a hand waits for is told at once; of many pages some at a time, for the window looks at all it shows each
      // time.
      if (inSight !== undefined && !current.queue.waitsInSight()) news.tell();
      else news.tellSometimes();
      await nextTask();
    }
    news.tell();
    tellMarks();
    tellWords();
    // An edition without pages has nothing to compose, and is checked all the same.
    if (composed || work?.model.edition().pages.length === 0) checkSoon();
    tellUserFonts();
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    running = false;
  }
}

/**
 * How long nothing may be composed before the whole edition is checked, in milliseconds: a drag would check all the
 * time.
 */
const CHECK_REST = 120;
let checking: ReturnType<typeof setTimeout> | undefined;

function checkSoon(): void {
  clearTimeout(checking);
  checking = setTimeout(() => {
    if (work === undefined || running) return;
    const edition = withPreview(work.model.edition(), work.preview);
    const pages = edition.pages.flatMap(({ id }) => work?.pages.get(id) ?? []);
    if (pages.length < edition.pages.length) return;
    try {
      const { session } = work;
      const standing = storyPages(edition, pages);
      tell({ kind: 'checked', session, findings: checkEdition(edition, pages), standing });
      tellReviews(work, edition, pages);
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }, CHECK_REST);
}

/** Tells how the marks of pages are drawn, where that is another than was told. */
function tellMarks(): void {
  if (work === undefined) return;
  const pages = work.marks.news(withPreview(work.model.edition(), work.preview), work.pages);
  if (pages.size > 0) tell({ kind: 'marked', session: work.session, pages });
}

/** Tells where the words stand that are pointed at, where that is another than was told. */
function tellWords(): void {
  if (work?.words === undefined) return;
  const { asked, told } = work.words;
  const rects = wordRects([...work.pages.values()], asked);
  if (told !== undefined && sameData(told, rects)) return;
  work.words = { asked, told: rects };
  tell({ kind: 'words', words: asked, rects });
}

/** Tells the reviews that are others than were told. */
function tellReviews({ session, reviews: told }: Work, edition: Edition, pages: readonly PageOfCore[]): void {
  const folds = new Map<number, AcrossFold>();
  for (const { pages: spread, taboos } of editionSpreads(pages.map(({ layout }) => layout))) {
    folds.set(spread[0], { side: 'left', taboos });
    folds.set(spread[1], { side: 'right', taboos });
  }
  const reviews = edition.pages.flatMap(({ id }, index): readonly PageReview[] => {
    const page = pages[index];
    const review = page && reviewPage(id, page, folds.get(index + 1));
    return review === undefined || told.get(id) === review ? [] : [review];
  });
  for (const review of reviews) told.set(review.page, review);
  if (reviews.length > 0) tell({ kind: 'reviewed', session, reviews });
}

function loadFonts(edition: Edition): FontLibrary {
  if (loader === undefined) throw new Error('the composer was not started');
  return loader.library(facesOf(edition.profile));
}

function tellShapes({ model, cache }: Work, fonts: FontLibrary, id: string): void {
  const edition = model.edition();
  const story = edition.stories.find((known) => known.id === id);
  const setting = settingOf(edition, fonts, { cache });
  tell({ kind: 'shapes', story: id, shapes: story ? storyShapes(edition, story, { setting, cache }) : [] });
}

/** Tells the galley that is shown, once what is in sight is composed, where it is not as it was told last. */
function tellGalley(current: Work, fonts: FontLibrary): void {
  const { galley, cache } = current;
  if (galley === undefined || !galley.due) return;
  galley.due = false;
  const edition = withPreview(current.model.edition(), current.preview);
  const made = storyGalley(edition, galley.story, { fonts, codes, cache });
  if (made === undefined) return;
  const told = keepSame(galley.last, made);
  if (told === galley.last) return;
  const patch = galleyPatch(galley.last, told);
  galley.last = told;
  tell({ kind: 'galley', patch });
}

/** Tells the page that is compared, once what is in sight is composed, where it may be otherwise than it was told. */
function tellCompared(current: Work): void {
  const { compared, comparer, session, pages, told } = current;
  if (compared === undefined || !compared.due) return;
  compared.due = false;
  const edition = withPreview(current.model.edition(), current.preview);
  const page = (number: number): { readonly made: PageOfCore; readonly told: ComposedPage } | undefined => {
    const id = edition.pages[number - 1]?.id ?? '';
    const [made, composed] = [pages.get(id), told.get(id)];
    return made && composed && { made, told: composed };
  };
  const now = { session, edition, page, fontsOf: loadFonts };
  tell({ kind: 'comparedPages', session, pages: comparer.compare(compared.number, compared.changes, now) });
}

/** Tells of the user's fonts once the pages are there: nobody waits for those that no page needs. */
function tellUserFonts(): void {
  if (userFontsTold || work === undefined || loader === undefined) return;
  userFontsTold = true;
  const { sources, broken } = loader.userFonts();
  tell({ kind: 'userFonts', faces: sources.map(({ id }) => id), broken });
}

function compose(current: Work, fonts: FontLibrary, number: number): void {
  const edition = withPreview(current.model.edition(), current.preview);
  const page = edition.pages[number - 1];
  if (page === undefined) return;
  const start = performance.now();
  const made = composePage(edition, number, { fonts, codes, cache: current.cache });
  const { list, layout } = made;
  const preview = current.preview !== undefined;
  const last = current.told.get(page.id);
  if (made === current.pages.get(page.id) && last?.number === number && last.preview === preview) return;
  if (current.pages.get(page.id) !== made) tellText(current, page.id, made);
  current.pages.set(page.id, made);
  const milliseconds = performance.now() - start;
  const { session } = current;
  const { revision, damage } = painters.show(page.id, list, { edition, fonts, session });
  const composed: ComposedPage = {
    id: page.id,
    number,
    revision,
    width: list.width,
    height: list.height,
    articles: layout.articles,
    damage,
    glyphs: list.items.reduce((sum, item) => sum + (item.kind === 'glyphs' ? item.glyphs.length : 0), 0),
    counts: pageCounts(made.lines, edition),
    milliseconds,
    preview,
  };
  current.told.set(page.id, composed);
  news.add(composed);
}

/** Tells where the text that is typed in stands on a page, or that it no longer stands there. */
function tellText({ typed }: Work, page: string, made: PageOfCore): void {
  if (typed === undefined) return;
  const lines = subjectLines(made, page, typed.subject);
  const before = typed.told.get(page);
  if (lines.length === 0 && before === undefined) return;
  typed.told.set(page, lines);
  const patch = listPatch(before ?? [], lines);
  if (before !== undefined && isUnchanged(before, patch)) return;
  tell({ kind: 'text', subject: typed.subject, page, patch });
}

/** Answers where in a text a point of a page falls, from the page as it was composed last. */
function tellAim({ subject, page, at }: Extract<WindowToComposer, { kind: 'aim' }>): void {
  const made = work?.pages.get(page);
  const lines = made === undefined ? [] : subjectLines(made, page, subject);
  const place = made && placeAt(lines, made.list.page, at);
  const caret = place && caretAt(lines, place);
  tell({ kind: 'aimed', subject, page, at, found: place && caret && { place, caret: caret.rect } });
}

function tell(message: WorkerToComposer): void {
  self.postMessage(message);
}

function tellThing({ page, at }: Extract<WindowToComposer, { kind: 'thingUnder' }>): void {
  const made = work?.pages.get(page);
  tell({ kind: 'thingUnder', under: work && made && thingUnder(at, work.model.edition(), made) });
}
