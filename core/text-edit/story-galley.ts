import { isShown } from '../document';
import type { Edition, Story } from '../document';
import { composePage, restOfStory, settingOf } from '../page';
import type { ComposedPage, CompositionResources } from '../page';
import { compareParts, paragraphIndex } from './places';
import type { TextPart } from './places';
import { orderLines, textLinesOf, textLinesOfGalley } from './text-lines';
import type { TextLine } from './text-lines';
import { storyTexts } from './texts';

/** A line of a story's galley as it is broken when it is set. */
export interface StoryLine {
  readonly part: TextPart;
  /** Offsets in the part's text of its first character and after its last; a line end `\n` is no part of it. */
  readonly start: number;
  readonly end: number;
  /**
   * `set`: on the page; `over`: it found no room; `pool`: the story stands on no page; `loose`: it is not set at all.
   */
  readonly state: 'set' | 'over' | 'pool' | 'loose';
  /** The page (from 1) it stands on, where it is set. */
  readonly page?: number;
}

/** A story with its lines as they are broken: its galley 小样, in the order of reading. */
export interface StoryGalley {
  /** The story that was set. */
  readonly story: Story;
  readonly lines: readonly StoryLine[];
  /** Cells of the body in a full line of its last article, in base columns where it has none. */
  readonly cells: number;
}

/**
 * The galley of a story: what stands on pages as it stands there, then what found no room, set as it would run on; what
 * no page sets, such as captions of pictures that are not placed, on one line each. `undefined` when the edition has no
 * such story.
 */
export function storyGalley(edition: Edition, id: string, resources: CompositionResources): StoryGalley | undefined {
  const story = edition.stories.find((each) => each.id === id);
  if (story === undefined) return undefined;
  const stops = edition.pages.flatMap((page, index) =>
    page.articles.filter((article) => article.story === id && isShown(article)).map((article) => ({ article, index })),
  );
  const last = stops.at(-1);
  const pages = [...new Set(stops.map(({ index }) => index))].map((index) =>
    composePage(edition, index + 1, resources),
  );
  const set = pages.flatMap((page) => page.lines.filter((line) => line.story === id));
  const layout = last && layoutOf(pages, last.article.id);
  const { cache } = resources;
  const setting = settingOf(edition, resources.fonts, { cache });
  const rest = restOfStory(story, set, last && { article: last.article, verticalMeasure: layout?.verticalMeasure }, {
    setting,
    ...(cache && { cache }),
  });
  const placed = pages.flatMap((page) => textLinesOf(page, { kind: 'story', id }));
  const beyond = textLinesOfGalley(rest.lines, setting.profile.grid.size);
  const isPlaced = last !== undefined;
  const state = isPlaced ? 'over' : 'pool';
  const lines: StoryLine[] = [
    ...orderLines(placed).map(setLine),
    ...beyond.map(({ part, start, end }) => ({ part, start, end, state }) as const),
  ];
  return {
    story,
    lines: withInitials(story, ordered([...lines, ...looseLines(story, lines)])),
    cells: Math.max(1, Math.round(rest.measure / setting.profile.grid.size)),
  };
}

/** Lines of a galley by those of the pages, which keep their identity. */
const setLines = new WeakMap<TextLine, StoryLine>();

function setLine(line: TextLine): StoryLine {
  const known = setLines.get(line);
  if (known !== undefined) return known;
  const { part, start, end, page } = line;
  const made = { part, start, end, page, state: 'set' } as const;
  setLines.set(line, made);
  return made;
}

function layoutOf(
  pages: readonly ComposedPage[],
  article: string,
): ComposedPage['layout']['articles'][number] | undefined {
  return pages.flatMap(({ layout }) => layout.articles).find((each) => each.article === article);
}

/** Lines in the order of reading. */
export function ordered(lines: readonly StoryLine[]): readonly StoryLine[] {
  const isOrdered = lines.every((line, at) => at === 0 || compareLines(lines[at - 1]!, line) <= 0);
  return isOrdered ? lines : [...lines].sort(compareLines);
}

function compareLines(a: StoryLine, b: StoryLine): number {
  return compareParts(a.part, b.part) || a.start - b.start || a.end - b.end;
}

/** A drop initial is set on a baseline of its own, and read with the line beside it: both are one. */
function withInitials(story: Story, lines: readonly StoryLine[]): readonly StoryLine[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (before !== undefined && isInitial(story, before) && before.part === line.part) return [{ ...line, start: 0 }];
    return isInitial(story, line) && lines[at + 1]?.part === line.part ? [] : [line];
  });
}

function isInitial({ paragraphs }: Story, { part, start, end }: StoryLine): boolean {
  const paragraph = paragraphs[paragraphIndex(part) ?? -1];
  if (paragraph?.initial === undefined || start !== 0) return false;
  return end === Array.from(paragraph.text).slice(0, paragraph.initial.characters).join('').length;
}

/** Texts of which nothing is set, a line for each of theirs. */
function looseLines(story: Story, lines: readonly StoryLine[]): readonly StoryLine[] {
  const known = new Set(lines.map(({ part }) => part));
  return storyTexts(story)
    .filter(({ part }) => !known.has(part))
    .flatMap(({ part, text }) => looseText(part, text));
}

/** A text that is not set, as lines broken where it says so. */
export function looseText(part: TextPart, text: string): readonly StoryLine[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { part, start, end: start + line.length, state: 'loose' };
  });
}
