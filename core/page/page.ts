import type { Diagnostic } from '../diagnostic';
import type { DisplayList } from '../display-list';
import { pageStyleOf } from '../document';
import type { Edition, GridRect, Page, PageStyle, Story } from '../document';
import type { FontBook } from '../font';
import { mmToPoints, roundPoints } from '../units';
import { composeArticle } from './article';
import type { ArticleComposition } from './article';
import { boxedSides } from './article-box';
import type { ComposedLine } from './article-input';
import { remember } from './cache';
import type { CompositionCache } from './cache';
import type { CodeMaker } from './code';
import { composeFurniture, furnitureFrames, teaserPage } from './furniture';
import type { FurnitureBlock } from './furniture';
import { pageGrid } from './grid';
import { boxPlace, layoutPage } from './layout';
import type { LayoutBox, PageLayout } from './layout';
import { uniqueDiagnostics } from './notes';
import { separators } from './separators';
import { settingOf } from './setting';
import type { Setting } from './setting';
import { threadsOf } from './thread';
import type { Threads } from './thread';

/** What composing needs besides the edition. */
export interface CompositionResources {
  readonly fonts: FontBook;
  /** Makes the codes of pages; left out where no page is seen, as in make-up. */
  readonly codes?: CodeMaker;
  /** What was composed before; with it, all that a change leaves alone keeps its identity. */
  readonly cache?: CompositionCache;
}

/** A page as composed: what outputs paint, what people should know, and what stands where. */
export interface ComposedPage {
  readonly list: DisplayList;
  readonly diagnostics: readonly Diagnostic[];
  readonly layout: PageLayout;
  readonly lines: readonly ComposedLine[];
}

/**
 * Composes one page (from 1): furniture, stories, and the rules between them. A pure function of edition and fonts.
 * Throws when the edition has no such page.
 */
export function composePage(edition: Edition, page: number, resources: CompositionResources): ComposedPage {
  return composeWith(edition, page, resources, {
    threads: threadsOf(edition),
    setting: rememberSetting(edition, resources),
  });
}

/** Composes every page, in order. */
export function composeEdition(edition: Edition, resources: CompositionResources): readonly ComposedPage[] {
  const common = { threads: threadsOf(edition), setting: rememberSetting(edition, resources) };
  return edition.pages.map((_, index) => composeWith(edition, index + 1, resources, common));
}

/** What all pages of an edition share. */
interface EditionSetting {
  readonly threads: Threads;
  readonly setting: Setting;
}

/** The edition's setting, the same object as long as its profile and its words are the same. */
function rememberSetting(edition: Edition, { cache, codes, fonts }: CompositionResources): Setting {
  const setting = settingOf(edition, fonts, codes);
  return remember(
    cache,
    'setting',
    [edition.profile, fonts, codes, setting.words?.join('\n'), setting.textWords?.whole.join('\n')],
    () => setting,
  );
}

function composeWith(
  edition: Edition,
  number: number,
  resources: CompositionResources,
  { threads, setting }: EditionSetting,
): ComposedPage {
  const page = edition.pages[number - 1];
  if (page === undefined) throw new Error(`no page ${number} in an edition of ${edition.pages.length}`);
  const { cache } = resources;
  const furniture = furnitureOf(edition, number, threads, setting, cache);
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const articles = page.articles.flatMap((article) => {
    const story = stories.get(article.story);
    return story === undefined ? [] : [articleOf(edition, threads, story, article.id, number, setting, cache)];
  });
  const frames = furnitureFrames(edition, number);
  const { separation } = pageStyleOf(edition, number);
  const inputs = [setting, number, edition.pages.length, page, furniture, ...articles, JSON.stringify(frames)];
  return remember(cache, page, inputs, () => assemble(page, number, furniture, frames, articles, setting, separation));
}

function furnitureOf(
  edition: Edition,
  page: number,
  threads: Threads,
  setting: Setting,
  cache: CompositionCache | undefined,
): FurnitureBlock {
  const { issue, masthead, teasers, credits, pages, artworks, pictures } = edition;
  const targets = teasers.map((teaser) => teaserPage(edition, threads, teaser)).join();
  const own = pages[page - 1];
  const inputs: unknown[] = [
    setting,
    issue,
    masthead,
    teasers,
    credits,
    pages.length,
    targets,
    own?.name,
    own?.credits,
    own?.style,
  ];
  // Only a nameplate that is no type is made from them.
  if (masthead.nameplate !== undefined) inputs.push(artworks, pictures);
  return remember(cache, `furniture ${page}`, inputs, () => composeFurniture(edition, page, threads, setting));
}

/** Composes the story's articles up to the wanted one: each begins where the one before it ended. */
function articleOf(
  edition: Edition,
  threads: Threads,
  story: Story,
  id: string,
  page: number,
  setting: Setting,
  cache: CompositionCache | undefined,
): ArticleComposition {
  const thread = threads.get(story.id) ?? [];
  let start = 0;
  /** The page that the text comes from; none once it has ended, so that no jump line stands alone. */
  let from: number | undefined;
  for (const [index, stop] of thread.entries()) {
    const to = thread[index + 1]?.page;
    const { separation } = pageStyleOf(edition, stop.page);
    const inputs = [setting, story, stop.page, start, from, to, edition.pictures, separation];
    const input = { ...stop, story, start, from, to, pictures: edition.pictures, separation };
    const composed = remember(cache, stop.article, inputs, () => composeArticle(input, setting, cache));
    if (stop.page === page && stop.article.id === id) return composed;
    start = composed.end;
    from = composed.goesOn ? stop.page : undefined;
  }
  throw new Error(`article ${id} is not on page ${page}`);
}

function assemble(
  page: Page,
  number: number,
  furniture: FurnitureBlock,
  frames: ReturnType<typeof furnitureFrames>,
  articles: readonly ArticleComposition[],
  setting: Setting,
  separation: PageStyle['separation'],
): ComposedPage {
  const { profile } = setting;
  const grid = pageGrid(profile);
  const width = roundPoints(mmToPoints(profile.paper.widthMm));
  const height = roundPoints(mmToPoints(profile.paper.heightMm));
  const separated = page.articles.map((article) => ({ frame: article.frame, boxed: boxedSides(article, profile) }));
  const rules = separators(separated, grid, separation);
  const boxes: LayoutBox[] = frames.map(({ name, frame }) => {
    const rect = boxPlace(grid.rectOf(frame));
    if (name === 'masthead') return { kind: 'masthead', ...rect };
    return { kind: 'furniture', role: name, ...rect, ...(name === 'teaser' && { ear: true as const }) };
  });
  return {
    list: {
      page: number,
      width,
      height,
      items: [...furniture.items, ...rules, ...articles.flatMap((article) => article.items)],
    },
    diagnostics: uniqueDiagnostics([
      ...furniture.diagnostics,
      ...articles.flatMap((article) => article.diagnostics),
      ...placeDiagnostics(page, number, frames, grid),
    ]),
    layout: {
      page: layoutPage(profile, grid, { width, height, front: number === 1 }),
      articles: articles.map((article) => article.layout),
      boxes: [...boxes, ...articles.flatMap((article) => article.boxes)],
    },
    lines: articles.flatMap((article) => article.lines),
  };
}

function placeDiagnostics(
  page: Page,
  number: number,
  furniture: ReturnType<typeof furnitureFrames>,
  grid: { readonly columns: number; readonly lines: number },
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (page.articles.length === 0) {
    found.push({ code: 'empty-page', severity: 'warning', place: { page: number }, values: {} });
  }
  page.articles.forEach((article, index) => {
    const { frame } = article;
    const place = { page: number, article: article.id, story: article.story };
    const inside =
      frame.column >= 0 &&
      frame.line >= 0 &&
      frame.column + frame.columns <= grid.columns &&
      frame.line + frame.lines <= grid.lines;
    if (!inside) found.push({ code: 'outside-type-area', severity: 'error', place, values: {} });
    const others = [
      ...page.articles.slice(index + 1).map((other) => ({ name: other.id, frame: other.frame })),
      ...furniture,
    ];
    for (const other of others) {
      if (!share(frame, other.frame)) continue;
      found.push({ code: 'overlap', severity: 'error', place, values: { other: other.name } });
    }
  });
  return found;
}

function share(a: GridRect, b: GridRect): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.line < b.line + b.lines &&
    b.line < a.line + a.lines
  );
}
