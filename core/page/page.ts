import type { Diagnostic } from '../diagnostic';
import type { DisplayList } from '../display-list';
import { pageStyleOf, shownArticles } from '../document';
import type { Block, Edition } from '../document';
import type { FontBook } from '../font';
import { mmToPoints, roundPoints } from '../units';
import type { ArticleComposition } from './article';
import { boxedSides } from './article-box';
import { articlesOf } from './articles-of';
import {
  composeBlocks,
  edgesWithin,
  isEar,
  isPackage,
  mastheadFrame,
  packageAround,
  pageBlocks,
  takenFrames,
} from './blocks';
import type { BlockComposition } from './blocks';
import type { ComposedLine } from './article-input';
import type { CompositionCache } from './cache';
import type { CodeMaker } from './code';
import { composeFurniture, furnitureFrames, teaserPage } from './furniture';
import type { FurnitureBlock } from './furniture';
import { pageGrid } from './grid';
import { boxPlace, layoutPage } from './layout';
import type { LayoutBox, PageLayout } from './layout';
import { uniqueDiagnostics } from './notes';
import { packagedOn } from './packaged';
import { placeDiagnostics } from './place-diagnostics';
import type { PlacedText } from './placed-text';
import { rememberSet } from './remember-set';
import { drawSeparators, separators } from './separators';
import type { Separator } from './separators';
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
  /** Lines of vertical heads and of blocks, for who edits their words. */
  readonly texts: readonly PlacedText[];
}

/**
 * Composes one page (from 1): furniture, stories, and the rules between them. A pure function of edition and fonts.
 * Throws when the edition has no such page.
 */
export function composePage(edition: Edition, page: number, resources: CompositionResources): ComposedPage {
  return composeWith(edition, page, resources, {
    threads: threadsOf(edition),
    setting: settingOf(edition, resources.fonts, resources),
  });
}

/** Composes every page, in order. */
export function composeEdition(edition: Edition, resources: CompositionResources): readonly ComposedPage[] {
  const common = { threads: threadsOf(edition), setting: settingOf(edition, resources.fonts, resources) };
  return edition.pages.map((_, index) => composeWith(edition, index + 1, resources, common));
}

/** What all pages of an edition share. */
interface EditionSetting {
  readonly threads: Threads;
  readonly setting: Setting;
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
  const articles = articlesOf(edition, number, { threads, setting, cache });
  const blocks = blocksOf(edition, number, setting, cache);
  const frames = JSON.stringify(takenFrames(edition, number));
  const inputs = [number, edition.pages.length, page, furniture, blocks, ...articles, frames];
  return rememberSet(cache, page, setting, inputs, (read) =>
    assemble({ ...edition, profile: read.profile }, number, { furniture, blocks, articles }, read),
  );
}

/** What stands on a page, set. */
interface PageParts {
  readonly furniture: FurnitureBlock;
  readonly blocks: readonly BlockComposition[];
  readonly articles: readonly ArticleComposition[];
}

function blocksOf(
  edition: Edition,
  page: number,
  setting: Setting,
  cache: CompositionCache | undefined,
): readonly BlockComposition[] {
  const { issue, masthead, pictures, pages } = edition;
  const own = pages[page - 1];
  const inputs = [issue, masthead, pictures, pages.length, own?.blocks, own?.style, own?.furniture];
  return rememberSet(cache, `blocks ${page}`, setting, inputs, (read) =>
    composeBlocks({ ...edition, profile: read.profile }, page, read),
  );
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
    issue,
    masthead,
    teasers,
    credits,
    pages.length,
    targets,
    own?.name,
    own?.credits,
    own?.style,
    own?.furniture,
  ];
  // Only a nameplate that is no type is made from them.
  if (masthead.nameplate !== undefined) inputs.push(artworks, pictures);
  return rememberSet(cache, `furniture ${page}`, setting, inputs, (read) =>
    composeFurniture({ ...edition, profile: read.profile }, page, threads, read),
  );
}

function assemble(
  edition: Edition,
  number: number,
  { furniture, blocks, articles }: PageParts,
  setting: Setting,
): ComposedPage {
  const page = edition.pages[number - 1]!;
  const { profile } = setting;
  const grid = pageGrid(profile);
  const width = roundPoints(mmToPoints(profile.paper.widthMm));
  const height = roundPoints(mmToPoints(profile.paper.heightMm));
  const standing = pageBlocks(edition, number);
  const packages = standing.filter(isPackage);
  const separated = shownArticles(page).map((article) => {
    const around = packageAround(article.frame, packages);
    const edges = around === undefined ? [] : edgesWithin(article.frame, around);
    return { story: article.story, frame: article.frame, boxed: [...boxedSides(article, profile), ...edges] };
  });
  const beside = standing.filter(needsRules);
  const { separation } = pageStyleOf(edition, number);
  const rules = separators(
    [...separated, ...beside.map((block) => ({ frame: block.frame, boxed: boxedSides(block, profile) }))],
    grid,
    separation,
  );
  const withPackage = packagedOn(page, { packages, stories: edition.stories });
  const masthead = number === 1 ? mastheadFrame(edition) : undefined;
  const inEar = shownArticles(page).filter(({ frame }) => isEar(frame, masthead));
  const ears = new Set(inEar.map(({ id }) => id));
  const boxes: LayoutBox[] = furnitureFrames(edition, number).map(({ name, frame }) => {
    const rect = boxPlace(grid.rectOf(frame));
    if (name === 'masthead') return { kind: 'masthead', ...rect };
    return { kind: 'furniture', role: name, ...rect, ...(name === 'teaser' && { ear: true as const }) };
  });
  return {
    list: {
      page: number,
      width,
      height,
      items: [
        ...furniture.items,
        ...drawSeparators(rules, grid, separation),
        ...blocks.flatMap((block) => block.items),
        ...articles.flatMap((article) => article.items),
      ],
    },
    diagnostics: uniqueDiagnostics([
      ...furniture.diagnostics,
      ...blocks.flatMap((block) => block.diagnostics),
      ...articles.flatMap((article) => article.diagnostics),
      ...placeDiagnostics(edition, number, grid),
    ]),
    layout: {
      page: layoutPage(profile, grid, { width, height, front: number === 1 }),
      articles: articles.map(({ layout }) => withPackage(ears.has(layout.article) ? { ...layout, ear: true } : layout)),
      boxes: [
        ...boxes,
        ...rules.map(ruleBox),
        ...blocks.map((block) => block.box),
        ...articles.flatMap((article) => article.boxes),
      ],
    },
    lines: articles.flatMap((article) => article.lines),
    texts: [...blocks, ...articles].flatMap(({ texts }) => texts),
  };
}

function ruleBox({ x1, y1, x2, y2 }: Separator): LayoutBox {
  return { kind: 'furniture', role: 'rule', x: x1, y: y1, w: roundPoints(x2 - x1), h: roundPoints(y2 - y1) };
}

/** Whether a rule keeps a block from the stories beside it: a banner belongs to one of them, an advertisement
 * ends itself, a package is seen by its box. */
function needsRules({ content }: Block): boolean {
  return content.kind !== 'banner' && content.kind !== 'ad' && content.kind !== 'package';
}
