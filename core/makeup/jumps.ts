import { partOf } from '../document';
import type { Article, Edition, Page, Paragraph, Story } from '../document';
import { countRows, tryPage } from '../page';
import type { CompositionCache, Setting } from '../page';
import { judge } from './judge';
import type { StoryMeasure } from './measure';
import { articlesOf } from './page-articles';
import { storiesOf } from './package-shape';
import type { Placed } from './placement';
import { scoreDesk } from './score-sheet';
import { shapeTable } from './shape';
import type { Shape, ShapeTable } from './shape';
import { filledCells } from './stack';
import { laidProfile } from './turned';

/**
 * The rest of a story that turns from page one 转版, as a page takes it: its text from there on, its small repeated
 * head.
 */
export interface ContinuedStory extends Story {
  readonly continued: true;
}

/** Whether a story is the rest of one that begins on another page. */
export function isContinuedStory(story: Story): story is ContinuedStory {
  return 'continued' in story;
}

/** A story this much of page one is not fit to stand there whole. */
const FAR_TOO_LONG = 0.85;
/** Legs of the part on page one are no shallower: less is no beginning of a story. */
const LEAST_LEG = 8;
/** How much of page one the text of the first part may take, and the parts of that which are tried in turn. */
const SHARE = { least: 0.3, most: 0.8 };
/** Of it the head of the story takes about this. */
const HEAD = 0.08;
const TRIED = [1, 0.94, 0.88, 0.78, 0.65];
/** A page one of this score is good enough. */
const GOOD = 90;
/** So little of it may stay bare where it is full. */
const FULL = 0.02;
/** What each story that stands counts against the looks of the page, and what counts that it stays bare altogether. */
const RANK = { story: 200, bare: 300 };
/** A page takes the rest when it is no fuller with it than this. */
const CROWDED = 1.05;

/** What turning a story asks for. Pages from 1; cells are base columns × lines. */
export interface JumpDesk {
  readonly setting: Setting;
  readonly cache?: CompositionCache | undefined;
  solve(page: number, stories: readonly Story[]): readonly Placed[];
  /** How full a page is with stories. */
  load(page: number, stories: readonly Story[]): number;
  /** Cells of a page that stories may take. */
  capacity(page: number): number;
  /** The edition with as many pages bare of stories. */
  target(pages: number): Edition;
}

/** Page one with the first part of a story, and the page to which it turns. */
export interface Jump {
  readonly stories: readonly Story[];
  readonly placed: readonly Placed[];
  readonly rest: ContinuedStory;
  readonly page: number;
}

/**
 * Turns the lead of page one, or its longest story, to the emptiest other page, as a last resort: only when the page
 * cannot hold it, or holds hardly anything besides. `others` are the stories of the pages after it. The first part has
 * legs of at least eight lines. `undefined` when nothing must turn, or no page has room.
 */
export function turnFromFront(
  front: { readonly kept: Page; readonly stories: readonly Story[]; readonly placed: readonly Placed[] },
  others: readonly (readonly Story[])[],
  desk: JumpDesk,
): Jump | undefined {
  const { stories, placed } = front;
  const capacity = desk.capacity(1);
  const standing = new Set(placed.flatMap(storiesOf));
  if (standing.size === stories.length) return undefined;
  const share = (story: Story): number => loadOf(1, [story], desk);
  const [lead] = stories;
  const longest = stories.toSorted((a, b) => share(b) - share(a))[0];
  const long = [lead, longest].find(
    (story) => story !== undefined && story.package === undefined && share(story) > FAR_TOO_LONG,
  );
  if (long === undefined) return undefined;
  const beside = desk.load(1, stories) - desk.load(1, [long]);
  const rows = Math.min(SHARE.most, Math.max(SHARE.least, 1 - HEAD - beside)) * capacity;
  const page1 = scoreDesk(desk.target(1), 1, desk);
  let best: { readonly jump: Jump; readonly rank: number } | undefined;
  for (const part of TRIED) {
    const first = firstPart(long, part * rows, desk.setting);
    const wanted = stories.map((story) => (story === long ? first : story));
    const made = desk.solve(1, wanted);
    // Every story that stands counts for more than the looks of the page.
    const held = made.flatMap(storiesOf).length;
    const { cost, score } = judge(made, page1);
    const bare = 1 - filledCells(made) / capacity;
    const rank = RANK.story * held - cost - RANK.bare * bare;
    if (!stands(made, long.id) || (best !== undefined && rank <= best.rank)) continue;
    const rest = restOf(long, front.kept, made, desk);
    const page = rest && emptiest(rest, others, desk);
    if (rest === undefined || page === undefined) continue;
    const there = others[page - 2] ?? [];
    const jump = { stories: wanted, placed: made, rest: ranked(rest, there), page };
    if (!holds(desk.solve(page, inOrder([...there, jump.rest])), long.id)) continue;
    best = { jump, rank };
    if (held === stories.length && score >= GOOD && bare < FULL) break;
  }
  return best?.jump;
}

/** How full a page is with stories: by what they like to take, and of those that it cannot hold by their rows alone. */
function loadOf(page: number, stories: readonly Story[], { load, capacity, setting, cache }: JumpDesk): number {
  const rows = stories.reduce((sum, story) => sum + countRows(story, setting, cache), 0);
  return Math.max(load(page, stories), rows / Math.max(1, capacity(page)));
}

function inOrder(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((a, b) => a.priority - b.priority);
}

function holds(placed: readonly Placed[], story: string): boolean {
  return placed.some((one) => storiesOf(one).includes(story));
}

/** Whether the first part of a story stands on page one, in legs that are deep enough. */
function stands(placed: readonly Placed[], story: string): boolean {
  const one = placed.find(({ item }) => item.story === story);
  return one !== undefined && one.shape.bodies.every(({ lines }) => lines >= LEAST_LEG);
}

/** About so many rows of a story from its beginning, and one for the line that says where it goes on. */
function firstPart(story: Story, rows: number, { profile }: Setting): Story {
  const { cells } = laidProfile(profile).grid;
  const most = rows * cells;
  const paragraphs: Paragraph[] = [];
  let characters = 0;
  for (const paragraph of story.paragraphs) {
    const { length } = paragraph.text;
    const room = most - characters;
    if (room <= 0) break;
    paragraphs.push(length <= room ? paragraph : partOf(paragraph, { start: 0, end: Math.floor(room) }));
    // The last line of a paragraph is half filled, as a rule.
    characters += length + cells / 2;
  }
  return { ...story, byline: '', paragraphs: [...paragraphs, JUMP_LINE] };
}

/** Takes the row of a jump line. */
const JUMP_LINE: Paragraph = { kind: 'body', text: '转' };

/** What page one, composed, leaves of a story; `undefined` where nothing is left. */
function restOf(
  story: Story,
  kept: Page,
  placed: readonly Placed[],
  { setting, cache, target }: JumpDesk,
): ContinuedStory | undefined {
  const edition = target(2);
  const { columns, lines, bandLines } = setting.profile.grid;
  const frame = { column: 0, columns, line: 0, lines };
  const after: Article = {
    ...{ id: 'rest', story: story.id, frame, pictures: [] },
    ...(bandLines !== undefined && { vertical: true }),
  };
  const pages = edition.pages.map((page, index): Page => {
    if (index === 0) return { ...page, articles: articlesOf(placed, 1, kept.articles, { setting }) };
    return { ...page, articles: index === 1 ? [after] : [] };
  });
  const tried = tryPage({ ...edition, pages }, 1, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  let [last, end] = [-1, 0];
  for (const { story: of, part, line, lead = 0 } of tried.lines) {
    const index = of === story.id ? Number(/^(?:body|subhead):(\d+)$/u.exec(part)?.[1] ?? -1) : -1;
    if (index < last || index < 0) continue;
    end = index > last ? line.end - lead : Math.max(end, line.end - lead);
    last = index;
  }
  const cut = story.paragraphs[last];
  const left = story.paragraphs.slice(last + 1);
  if (cut === undefined) return undefined;
  const remainder = end < cut.text.length ? [partOf(cut, { start: end, end: cut.text.length })] : [];
  const paragraphs = [...remainder, ...left];
  if (paragraphs.length === 0) return undefined;
  const { package: _package, ...own } = story;
  const bare = { kicker: '', decks: [], dateline: '', pictures: [] };
  return { ...own, ...bare, paragraphs: [JUMP_LINE, ...paragraphs], continued: true };
}

/**
 * The page after page one that is the emptiest with the rest of a story on it, if one has room; a page more may be it.
 */
function emptiest(rest: Story, others: readonly (readonly Story[])[], desk: JumpDesk): number | undefined {
  const loads = others.map((stories, index) => ({
    page: index + 2,
    load: loadOf(index + 2, [...stories, rest], desk),
  }));
  const [best] = loads.filter(({ load }) => load <= CROWDED).sort((a, b) => a.load - b.load || a.page - b.page);
  return best?.page;
}

/** The rest of a story is no lead of its page: it comes behind the first two stories there. */
function ranked(rest: ContinuedStory, stories: readonly Story[]): ContinuedStory {
  const before = stories[Math.min(1, stories.length - 1)];
  return before === undefined ? rest : { ...rest, priority: before.priority + 0.5 };
}

/** How the rest of a story measures: under its small repeated head. */
export function continuedMeasure(measure: StoryMeasure): StoryMeasure {
  return {
    ...measure,
    head: (columns) => measure.jumpHead(columns),
    verticalHead: () => ({ size: 0, fits: false }),
  };
}

/** The shapes of the rest of a story: its head stands over all its columns, and takes no air. */
export function continuedShapes(table: ShapeTable): ShapeTable {
  const isOver = ({ air, head, columns }: Shape): boolean =>
    air === 0 && (head.lines === 0 || head.columns === columns);
  const shapes = table.byWidth.flatMap((width) => width?.shapes.filter(isOver) ?? []);
  return shapeTable(
    shapes.map((shape) => ({ ...shape, airy: false })),
    table.byWidth.length - 1,
  );
}
