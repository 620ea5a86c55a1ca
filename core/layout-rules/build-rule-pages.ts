import { editionWords } from '../document';
import type { Block, Edition, OwnBox, Page, Picture, Profile, Story } from '../document';
import type { DisplayItem, GlyphRun } from '../display-list';
import { union } from '../geometry';
import type { Rect } from '../geometry';
import { EM_ASCENT, boxedSides, furnitureFrames, pageBlocks, pageGrid } from '../page';
import type { ComposedLine, ComposedPage, PageGrid } from '../page';
import type { Points } from '../units';
import { groupBy } from '../group-by';
import type {
  RuleArticle,
  RuleBlock,
  RuleHead,
  RuleHeadLine,
  RuleHeadPart,
  RuleLeg,
  RulePage,
  RulePicture,
} from './rule-page';

/** Parts of a head, without a number. */
const HEAD_PARTS = new Set(['kicker', 'headline', 'deck']);

/** An edition as layout rules see it. `pages` are its pages, composed, in order. */
export function buildRulePages(edition: Edition, pages: readonly ComposedPage[]): readonly RulePage[] {
  const words = editionWords(edition);
  return pages.flatMap((composed) => {
    const page = edition.pages[composed.list.page - 1];
    return page === undefined ? [] : [buildRulePage(edition, page, composed, words)];
  });
}

function buildRulePage(edition: Edition, page: Page, composed: ComposedPage, words: readonly string[]): RulePage {
  const { profile } = edition;
  const grid = pageGrid(profile);
  const { list, layout } = composed;
  return {
    number: list.page,
    width: list.width,
    height: list.height,
    grid,
    language: profile.language,
    prohibition: profile.composition.prohibition,
    headlineSizes: profile.headlineSizes,
    words,
    articles: buildArticles(edition, page, composed, grid),
    furniture: furnitureFrames(edition, list.page).map(({ name, frame }) => ({ name, rect: grid.rectOf(frame) })),
    blocks: pageBlocks(edition, list.page).map((block) => buildBlock(edition, block, list.items, grid)),
    rules: separatorsOf(list.items),
    planned: layout.boxes.flatMap((box) => (box.kind === 'body' ? [] : [rectOfBox(box)])),
  };
}

/** The rules between stories, thin rectangles. */
function separatorsOf(items: readonly DisplayItem[]): readonly Rect[] {
  const rules: Rect[] = [];
  for (const item of items) {
    if (item.owner.id !== 'separators') continue;
    if (item.kind === 'rule') rules.push(spanning([item.x1, item.x2], [item.y1, item.y2]));
    if (item.kind !== 'path') continue;
    const points = item.contours.flat();
    rules.push(
      spanning(
        points.filter((_, index) => index % 2 === 0),
        points.filter((_, index) => index % 2 === 1),
      ),
    );
  }
  return rules;
}

function rectOfBox({ x, y, w, h }: { x: Points; y: Points; w: Points; h: Points }): Rect {
  return { x, y, width: w, height: h };
}

function spanning(across: readonly Points[], down: readonly Points[]): Rect {
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

function buildArticles(
  edition: Edition,
  page: Page,
  { list, layout, lines }: ComposedPage,
  grid: PageGrid,
): readonly RuleArticle[] {
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const files = new Map(edition.pictures.map((file) => [file.id, file]));
  const linesOf = groupBy(lines, ({ article }) => article);
  const drawn = groupBy(
    list.items.filter(({ owner }) => owner.kind === 'article'),
    ({ owner }) => owner.id,
  );
  return page.articles.flatMap((article): RuleArticle[] => {
    const story = stories.get(article.story);
    const fit = layout.articles.find((one) => one.article === article.id);
    if (story === undefined || fit === undefined) return [];
    const own = linesOf.get(article.id) ?? [];
    const items = drawn.get(article.id) ?? [];
    const upright = article.head?.vertical ? items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])) : [];
    const head = buildHead(article.head?.place ?? 'over', own, upright);
    return [
      {
        article,
        story,
        rect: fit.rect,
        continued: own.some(({ part }) => part === 'jumpHead'),
        boxed: isBoxed(article, edition.profile),
        ...(head && { head }),
        legs: buildLegs(own, grid),
        pictures: buildPictures(story, own, items, files, grid),
        lines: own,
        fit,
      },
    ];
  });
}

function buildPictures(
  story: Story,
  lines: readonly ComposedLine[],
  items: readonly DisplayItem[],
  files: ReadonlyMap<string, Picture>,
  grid: PageGrid,
): readonly RulePicture[] {
  const drawn = items.filter((item) => item.kind === 'picture');
  return drawn.flatMap(({ picture, rect, crop }): RulePicture[] => {
    const file = files.get(picture);
    const index = story.pictures.findIndex((one) => one.picture === picture);
    const words = story.pictures[index];
    if (file === undefined || words === undefined) return [];
    const caption = union(captionLines(lines, index).map((line) => rowOf(line, grid)));
    return [{ rect, crop, file, words, ...(caption && { caption }) }];
  });
}

function captionLines(lines: readonly ComposedLine[], index: number): readonly ComposedLine[] {
  return lines.filter(({ part }) => part === `caption:${index}` || part === `credit:${index}`);
}

function sizeOf({ line }: ComposedLine): Points {
  return line.runs.reduce((most, run) => Math.max(most, run.size), 0);
}

/** The em boxes of a line over its whole measure. */
function rowOf(line: ComposedLine, grid: PageGrid): Rect {
  const size = sizeOf(line) || grid.cell;
  const { x, y } = line;
  if (line.vertical) return { x: x - size / 2, y, width: size, height: line.line.measure };
  return { x, y: y - EM_ASCENT * size, width: line.line.measure, height: size };
}

function textOf(line: ComposedLine): string {
  return line.line.runs.flatMap((run) => run.text).join('');
}

/** Rules on one or two sides part things; they do not make a box. */
function isBoxed(one: { readonly box?: OwnBox }, profile: Profile): boolean {
  return boxedSides(one, profile).length > 2;
}

function buildHead(
  place: RuleHead['place'],
  lines: readonly ComposedLine[],
  upright: readonly GlyphRun[],
): RuleHead | undefined {
  const level = lines.filter(({ part }) => HEAD_PARTS.has(part.split(':')[0] ?? ''));
  const parts = level.length > 0 ? levelParts(level) : uprightParts(upright);
  const rect = union(parts.map((part) => part.rect));
  if (rect === undefined) return undefined;
  const main = parts.find(({ part }) => part === 'headline');
  const spans = level.map(({ x, line }) => ({ left: x, right: x + line.measure }));
  return {
    place: level.length > 0 ? place : 'vertical',
    rect,
    left: Math.min(rect.x, ...spans.map(({ left }) => left)),
    right: Math.max(rect.x + rect.width, ...spans.map(({ right }) => right)),
    parts,
    ...(main && { main }),
  };
}

function levelParts(lines: readonly ComposedLine[]): readonly RuleHeadPart[] {
  return [...groupBy(lines, ({ part }) => part)].map(([part, own]) => {
    const size = Math.max(...own.map(sizeOf));
    const set = own.map((line): RuleHeadLine => {
      const { left, width, start } = line.line;
      const rect = { x: line.x + left, y: line.y - EM_ASCENT * size, width, height: size };
      return { text: textOf(line), start, rect };
    });
    return partOf(part, set, size, own[0]?.line.runs[0]?.face ?? '');
  });
}

/** The parts of a vertical head: its columns of type begin wherever the pen goes up again. */
function uprightParts(runs: readonly GlyphRun[]): readonly RuleHeadPart[] {
  const known = runs.filter(({ source }) => HEAD_PARTS.has(source?.part.split(':')[0] ?? ''));
  return [...groupBy(known, ({ source }) => source?.part ?? '')].map(([part, own]) => {
    const size = Math.max(...own.map((run) => run.size));
    const columns: GlyphRun[][] = [];
    let pen = Infinity;
    for (const run of own) {
      if ((run.y[0] ?? 0) < pen) columns.push([run]);
      else columns.at(-1)?.push(run);
      pen = run.y.at(-1) ?? pen;
    }
    const set = columns.map((column): RuleHeadLine => {
      const area = spanning(
        column.flatMap(({ x }) => x),
        column.flatMap(({ y }) => y),
      );
      const rect = { x: area.x, y: area.y - EM_ASCENT * size, width: size, height: area.height + size };
      const text = column.flatMap((run) => run.text).join('');
      return { text, start: column[0]?.source?.start ?? 0, rect };
    });
    return partOf(part, set, size, own[0]?.face ?? '');
  });
}

function partOf(part: string, lines: readonly RuleHeadLine[], size: Points, face: string): RuleHeadPart {
  const rect = union(lines.map((line) => line.rect)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { part, lines, rect, size, family: face.split('/')[0] ?? '' };
}

function buildLegs(lines: readonly ComposedLine[], grid: PageGrid): readonly RuleLeg[] {
  const legs = [...groupBy(lines, ({ leg }) => leg ?? -1)].filter(([index]) => index >= 0);
  return legs
    .sort(([a], [b]) => a - b)
    .flatMap(([index, all]): RuleLeg[] => {
      const own = all.filter(({ part }) => part !== 'jump');
      const rows = new Set(all.map((line) => Math.round(line.vertical ? line.x : line.y)));
      const rect = union(all.map((line) => bodyRow(line, grid)));
      if (rect === undefined || own.length === 0) return [];
      return [{ index, rect, measure: Math.max(...own.map(({ line }) => line.measure)), rows: rows.size, lines: own }];
    });
}

/** The cells of body type that a line stands in, whatever its own size. */
function bodyRow(line: ComposedLine, grid: PageGrid): Rect {
  if (line.vertical) return { x: line.x - grid.cell / 2, y: line.y, width: grid.cell, height: line.line.measure };
  return { x: line.x, y: line.y - EM_ASCENT * grid.cell, width: line.line.measure, height: grid.cell };
}

function buildBlock(edition: Edition, block: Block, items: readonly DisplayItem[], grid: PageGrid): RuleBlock {
  const { content } = block;
  const id = content.kind === 'picture' || content.kind === 'ad' ? content.picture : undefined;
  const file = edition.pictures.find((picture) => picture.id === id);
  const drawn = items.find((item) => item.kind === 'picture' && item.picture === id && item.owner.id === block.id);
  const words: Story['pictures'][number] = {
    picture: id ?? '',
    caption: content.kind === 'picture' ? (content.caption ?? '') : '',
    credit: content.kind === 'picture' ? (content.credit ?? '') : '',
  };
  return {
    block,
    rect: grid.rectOf(block.frame),
    boxed: isBoxed(block, edition.profile),
    subjects: file?.subjects ?? [],
    ...(file && drawn?.kind === 'picture' && { picture: { rect: drawn.rect, crop: drawn.crop, file, words } }),
  };
}
