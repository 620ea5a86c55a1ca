import { isShown, replacePages } from '../document';
import type { Article, Block, Edition, Page } from '../document';
import { composePage, isPackage, packageAround } from '../page';
import type { CompositionCache, PageLayout, Setting } from '../page';
import { scorePage } from '../page-score';
import type { PageScore } from '../page-score';
import { drivenAway } from './driven-away';
import { facingStanding } from './facing';
import { isHandmade } from './handmade';
import { looksLocked } from './kept-look';
import { byPriority } from './make-up';
import { closePage, finishPage, isFree, preparePage, stackedPage } from './make-up-page';
import type { MadeUpPage, PageTask } from './make-up-page';
import { withOwnBands } from './own-band-shapes';
import { articlesOf, withPackages } from './page-articles';
import { isTooEmpty } from './page-load';
import { featuresApart, lookOfPage, looksDifferent } from './page-look';
import type { PageLook } from './page-look';
import type { Item } from './placement';
import { sameness } from './sameness';
import { sharedCells } from './shared-cells';

/** A page is the one that is there already when this share of its cells is. */
const SAME = 0.98;
/** How often a try that came to a page like one proposed before looks elsewhere. */
const ASIDE = 3;
/**
 * A page so many points poorer than the best is looked aside from once more; one so many is not proposed, unless it is
 * worthy: a page of that score is printed, however much better the best happens to be.
 */
const [LOWER, MOST_LOWER, WORTHY] = [3, 8, 90];
/** A story left out weighs as much as all points of the score: who leaves fewer ranks first, however the page looks. */
const LEFT_OUT = 100;

/** A page made up anew, to be looked at before it is taken. */
export interface PageProposal {
  readonly seed: number;
  /** The edition's page with its new articles. */
  readonly page: Page;
  /** Of the page as it is composed; faults that only concern what stays are not the proposal's, and do not count. */
  readonly score: PageScore;
  readonly layout: PageLayout;
  /** What strikes the eye of it. */
  readonly look: PageLook;
  /** The stories that found no place, the most important first. */
  readonly left: readonly string[];
}

/** One try at a proposal. */
export interface ProposalTry {
  readonly seed: number;
  /**
   * `undefined` when it came to a page like one proposed before, to the one that is there, to a much poorer one, or to
   * none.
   */
  readonly proposal: PageProposal | undefined;
}

/** What proposals are made with. */
export interface ProposeOptions {
  /** The edition's (`settingOf`). */
  readonly setting: Setting;
  readonly cache: CompositionCache;
  /** Stories of the pool that come onto the page besides those on it, by their ids. */
  readonly added: readonly string[];
  /** Stories of the page that do not come back onto it, and go to the pool. */
  readonly without: readonly string[];
  /** Seed of the first try; each further one takes the next. The first of all is 1. */
  readonly seed: number;
  /** Pages proposed before: nothing like them is proposed again. */
  readonly known: readonly Page[];
}

/**
 * Makes one page (from 1) up anew again and again, each try as the caller asks for it: the stories that stand on it,
 * and those added, are placed by the search of `makeUp`. What stays: blocks, articles that are locked or hidden, those
 * whose story stands on another page too, and those made up by hand as the search cannot (set vertically, boxed,
 * labelled, in columns with a gutter of their own), unless they are in the box of a package that is made up with them.
 * Stories that stood on the page keep their article's id. No two proposals look alike (`looksDifferent`), and none is
 * poor beside the best (`leastBeside`). None leaves out the lead, or anything of a page that is too empty, or more than
 * the fewest that one before it left. Ends only when nothing can be placed; deterministic for the same edition, options
 * and number of tries.
 */
export function* proposePage(edition: Edition, page: number, options: ProposeOptions): Generator<ProposalTry, void> {
  const { setting, cache } = options;
  const { task, kept } = remakeTask(edition, page, options);
  const before = edition.pages[page - 1];
  const prepared = preparePage(task);
  if (before === undefined || prepared.items.length === 0) return;
  const lead = prepared.items[0]?.story;
  const alike = { grid: setting.profile.grid, kept: new Set(kept.map(({ story }) => story)) };
  const scored = (after: Page): Pick<PageProposal, 'layout' | 'score'> => {
    const { layout } = composePage(replacePages(edition, [after]), page, { fonts: setting.fonts, cache });
    return { layout, score: ownScore(scorePage(layout), alike.kept) };
  };
  const known = options.known.map((one): Known => ({ page: one, ...scored(one) }));
  const { layout: standing } = composePage(edition, page, { fonts: setting.fonts, cache });
  /** Few stories leave few pages: one whose stories stand as they do is another as soon as it strikes the eye so. */
  const isOther = (layout: PageLayout): boolean =>
    isFree(task, prepared.items) &&
    featuresApart([lookOfPage(standing, alike.kept), lookOfPage(layout, alike.kept)]).size > 0;
  const isNew = (after: Page, layout: PageLayout): boolean =>
    (sharedCells(before, after, alike) < SAME || isOther(layout)) &&
    known.every((one) => looksDifferent(one.layout, layout, alike.kept));
  const bared = withoutBlocks(before, liftedPackages(before, edition));
  const pageOf = (made: MadeUpPage): Page => withArticles(edition, bared, { page, made, kept, setting });
  const driven = drivenAway(prepared, setting.profile);
  const leftBy = (one: Page): number =>
    task.stories.filter(({ id }) => !one.articles.some(({ story }) => story === id)).length;
  let best = Math.max(-Infinity, ...known.map(({ page: one, score }) => rankOf(score, leftBy(one))));
  /** So many stories may be left: of a page that is too empty those without any place, else as few as on any found. */
  let mayLeave = Math.min(Infinity, ...known.map((one) => leftBy(one.page)));
  if (isTooEmpty(prepared)) mayLeave = stackedPage(prepared).left.length;
  /**
   * Searches in a row that came back to what is known, and tries in a row that came to nothing: each looks aside less
   * often.
   */
  let [astray, barren] = [0, 0];
  for (let seed = options.seed; ; seed++) {
    let found: PageProposal | undefined;
    // The plain search first; then each is driven away from what is known, the harder the more often it came back to
    // it, as long as there is a way that this try has not gone; and stories may stand in bands of their own, so that
    // pages differ more.
    for (let aside = 0; aside <= Math.max(0, ASIDE - barren); aside++) {
      const plain = known.length === 0 && aside === 0;
      const shun = [...known.map((one) => one.page), ...(before.articles.length > 0 ? [before] : [])];
      const drive = (): readonly Item[] | undefined => driven(shun, astray)?.map(withOwnBands);
      const items = plain ? prepared.items : (drive() ?? (aside === 0 ? drive() : undefined));
      if (items === undefined) break;
      const desk = { ...prepared.desk, judged: new Map(), sameness: sameness(plain ? [] : known, alike.kept) };
      const closed = closePage({ ...prepared, items, desk }, seed);
      if (closed.placed.length === 0) continue;
      if (closed.left.length > mayLeave || (lead !== undefined && closed.left.includes(lead))) {
        astray++;
        continue;
      }
      const made = finishPage(closed, { least: best + LEFT_OUT * closed.left.length - MOST_LOWER });
      const after = pageOf(made);
      const { layout, score } = scored(after);
      const proposal = { seed, page: after, left: made.left, layout, score, look: lookOfPage(layout, alike.kept) };
      if (!isNew(after, layout)) {
        astray++;
        continue;
      }
      if (found === undefined || proposalRank(proposal) > proposalRank(found)) found = proposal;
      if (proposalRank(found) >= best - LOWER) break;
    }
    if (found !== undefined && proposalRank(found) < leastBeside(best)) found = undefined;
    barren++;
    if (found !== undefined) {
      [astray, barren] = [0, 0];
      known.push(found);
      mayLeave = Math.min(mayLeave, found.left.length);
      best = Math.max(best, proposalRank(found));
    }
    yield { seed, proposal: found };
  }
}

/** The least rank of a page that is proposed beside one of this rank. */
function leastBeside(best: number): number {
  return Math.min(best - MOST_LOWER, WORTHY);
}

/**
 * The score of a page (from 1) as it stands, told as those of its proposals are; `undefined` where none of the stories
 * that would be placed anew stands on it.
 */
export function standingScore(
  edition: Edition,
  page: number,
  { setting, cache, without }: Pick<ProposeOptions, 'setting' | 'cache' | 'without'>,
): PageScore | undefined {
  const { task, kept } = remakeTask(edition, page, { setting, cache, without, added: [] });
  if (task.stories.length === 0) return undefined;
  const { layout } = composePage(edition, page, { fonts: setting.fonts, cache });
  return ownScore(scorePage(layout), new Set(kept.map(({ story }) => story)));
}

/** A score without the faults and taboos that concern none but stories that stay. */
function ownScore(score: PageScore, kept: ReadonlySet<string>): PageScore {
  const isOwn = ({ articles }: { readonly articles: readonly string[] }): boolean =>
    articles.length === 0 || articles.some((story) => !kept.has(story));
  const [faults, taboos] = [score.faults.filter(isOwn), score.taboos.filter(isOwn)];
  return { ...score, faults, taboos, score: faults.length === 0 ? score.soft : score.score };
}

/** A page proposed before. */
type Known = Pick<PageProposal, 'page' | 'layout' | 'score'>;

/** How good a proposal is beside others: its score, less what it leaves out. */
export function proposalRank({ score, left }: Pick<PageProposal, 'score' | 'left'>): number {
  return rankOf(score, left.length);
}

function rankOf({ score }: PageScore, left: number): number {
  return score - LEFT_OUT * left;
}

/**
 * What a page (from 1) is made up anew from: its stories and those added, less those left out; and the articles that
 * stay.
 */
export function remakeTask(
  edition: Edition,
  page: number,
  { setting, cache, added, without }: Pick<ProposeOptions, 'setting' | 'cache' | 'added' | 'without'>,
): { readonly task: Omit<PageTask, 'seed'>; readonly kept: readonly Article[] } {
  const before = edition.pages[page - 1];
  const articles = before?.articles ?? [];
  const elsewhere = new Set(
    edition.pages.flatMap((one) => (one === before ? [] : one.articles.map(({ story }) => story))),
  );
  const lifted = before === undefined ? [] : liftedPackages(before, edition);
  const stays = (article: Article): boolean =>
    elsewhere.has(article.story) ||
    (isHandmade(article, edition.profile) && packageAround(article.frame, lifted) === undefined);
  const kept = articles.filter(stays);
  const standing = new Set(kept.map(({ story }) => story));
  const gone = new Set([...standing, ...without]);
  const wanted = new Set([...articles.map(({ story }) => story), ...added].filter((id) => !gone.has(id)));
  const stories = byPriority(edition.stories.filter(({ id, killed }) => wanted.has(id) && killed !== true));
  const locked = kept.map((article): Article => (isShown(article) ? { ...article, locked: true } : article));
  const bare =
    before === undefined ? edition : replacePages(edition, [{ ...withoutBlocks(before, lifted), articles: locked }]);
  const facing = facingStanding(edition, page, { setting, cache });
  const stood = new Map(articles.map((article) => [article.story, article]));
  return { task: { edition: bare, page, stories, setting, cache, facing, stood, isFree: true }, kept };
}

/**
 * The boxes of packages that are made up anew: nothing in them is locked or set by hand, and all their stories are
 * packaged.
 */
function liftedPackages({ blocks = [], articles }: Page, { stories, profile }: Edition): readonly Block[] {
  const packaged = new Set(stories.flatMap((story) => (story.package ? [story.id] : [])));
  return blocks.filter((block) => {
    if (!isPackage(block) || block.locked === true || !isShown(block)) return false;
    const inside = articles.filter(({ frame }) => packageAround(frame, [block]) !== undefined);
    const isOwn = (article: Article): boolean => {
      const { columns: _columns, box: _box, ...plain } = article;
      return !isHandmade(plain, profile) && packaged.has(article.story);
    };
    return inside.length > 0 && inside.every(isOwn);
  });
}

function withoutBlocks(page: Page, gone: readonly Block[]): Page {
  if (gone.length === 0) return page;
  const { blocks = [], ...rest } = page;
  const kept = blocks.filter((block) => !gone.includes(block));
  return kept.length === 0 ? rest : { ...rest, blocks: kept };
}

/** What an article keeps when it is made up anew. */
function carried(old: Article | Pick<Article, 'id'>): Partial<Article> {
  return { id: old.id, ...('story' in old && looksLocked(old)) };
}

/**
 * The page with what was placed on it. Ids of articles are the edition's own where they were known, and new elsewhere.
 */
function withArticles(
  edition: Edition,
  before: Page,
  {
    page,
    made,
    kept,
    setting,
  }: {
    readonly page: number;
    readonly made: MadeUpPage;
    readonly kept: readonly Article[];
    readonly setting: Setting;
  },
): Page {
  const unused = [...before.articles];
  /** The articles of a story in turn: one in a step has two. */
  const old = (story: string): Article | undefined => {
    const at = unused.findIndex((article) => article.story === story);
    return at < 0 ? undefined : unused.splice(at, 1)[0];
  };
  const used = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ id }) => id)));
  let count = 0;
  const fresh = (): string => {
    for (;;) {
      const id = `p${page}m${++count}`;
      if (!used.has(id)) return id;
    }
  };
  const stays = new Set(kept);
  const articles = articlesOf(made.placed, page, kept, { setting }).map((article): Article =>
    stays.has(article) ? article : { ...article, ...carried(old(article.story) ?? { id: fresh() }) },
  );
  return withPackages({ ...before, articles }, made.placed, edition.profile);
}
