import type { Diagnostic, Place } from '../diagnostic';
import type { DisplayItem } from '../display-list';
import type { GridRect, Story } from '../document';
import { roundPoints } from '../units';
import { articleFit } from './article-fit';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { composePictures } from './article-pictures';
import { composeText } from './article-text';
import type { TextBlock } from './article-text';
import { composeVerticalHead } from './article-vertical-head';
import { composeVerticalText } from './article-vertical-text';
import type { CompositionCache } from './cache';
import { EM_ASCENT, pageGrid } from './grid';
import type { PageGrid } from './grid';
import { setHead, setJumpHead } from './head';
import type { HeadBlock } from './head';
import { boxPlace } from './layout';
import type { ArticleFit, ArticleLayout, LayoutBox } from './layout';
import { noteDiagnostic, partPlace } from './notes';
import { placeLine, placeVerticalLine } from './place';
import type { LineSource } from './place';
import type { Setting } from './setting';

/** An article as set. */
export interface ArticleComposition {
  readonly items: readonly DisplayItem[];
  readonly lines: readonly ComposedLine[];
  readonly boxes: readonly LayoutBox[];
  readonly layout: ArticleLayout;
  readonly diagnostics: readonly Diagnostic[];
  /** UTF-16 units of the running text up to where the next article of the story begins. */
  readonly end: number;
}

/** Sets an article: head, pictures with captions, then the text in level legs on the page's grid or in vertical bands. */
export function composeArticle(input: ArticleInput, setting: Setting, cache?: CompositionCache): ArticleComposition {
  const { article, story, page } = input;
  const grid = pageGrid(setting.profile);
  const place: Place = { page, article: article.id, story: story.id };
  const upright = composeVerticalHead(input, setting);
  const head = headOf(input, setting);
  const above = headFrame(input).line - article.frame.line + head.rows;
  const space = { top: article.frame.line + above, rows: Math.max(0, article.frame.lines - above) };
  const pictures = composePictures(input, space, grid, setting);
  const { blocks, insets } = pictures.blocks;
  const textSpace = { ...space, blocks: [...blocks, ...(upright?.blocks ?? [])], insets };
  const compose = article.vertical ? composeVerticalText : composeText;
  const text = compose(input, textSpace, grid, setting, cache);
  const lines = [...placeHead(head, input, grid), ...pictures.lines, ...text.lines];
  const fit = articleFit(input, text, textSpace, setting, cache);
  const layout = articleLayout(input, text, fit, grid);
  const found = [...head.notes, ...(upright?.head.notes ?? []), ...(input.start === 0 ? text.notes : [])];
  return {
    items: [
      ...pictures.items,
      ...text.rules,
      ...(upright?.items ?? []),
      ...lines.flatMap((line) => {
        const owner = { kind: 'article', id: article.id, part: line.part.split(':')[0] ?? '' } as const;
        const place = line.vertical ? placeVerticalLine : placeLine;
        return place(line.line, { x: line.x, y: line.y, owner, ...sourceOf(line, story) });
      }),
    ],
    lines,
    boxes: [...(upright?.boxes ?? []), ...headBoxes(head, input, grid), ...pictures.boxes, ...text.boxes],
    layout,
    diagnostics: [
      ...found.map(({ part, note }) => noteDiagnostic(note, partPlace(place, part))),
      ...pictures.diagnostics,
      ...fitDiagnostics(
        layout,
        place,
        above > article.frame.lines || !head.fits || upright?.head.fits === false ? story.headline : undefined,
      ),
    ],
    end: text.end,
  };
}

function headOf(input: ArticleInput, setting: Setting): HeadBlock {
  const { article, story } = input;
  const { columns } = headFrame(input);
  if (isContinued(input)) return setJumpHead(story, columns, setting);
  if (article.head !== undefined && !article.head.vertical) {
    const { size, lines, air = 0 } = article.head;
    return setHead(story, { columns, size, lines, air }, setting);
  }
  return { rows: 0, lines: [], headlineLines: 0, fits: true, notes: [] };
}

/** Where the head block stands on the page; it never sticks out of its article sideways. */
function headFrame(input: ArticleInput): GridRect {
  const { frame, head } = input.article;
  if (head === undefined || head.vertical || isContinued(input)) return frame;
  const column = Math.min(head.span?.column ?? 0, frame.columns - 1);
  const columns = Math.min(head.span?.columns ?? frame.columns, frame.columns - column);
  return { ...frame, column: frame.column + column, columns, line: frame.line + (head.line ?? 0) };
}

function placeHead(head: HeadBlock, input: ArticleInput, grid: PageGrid): ComposedLine[] {
  const { x, y } = grid.rectOf(headFrame(input));
  return head.lines.map(({ part, line, size, top }) =>
    lineOf(input, part, line, { x, y: roundPoints(y + top + EM_ASCENT * size) }),
  );
}

/** Jump lines and repeated heads are no text of the story's; the first body paragraph may open with the dateline. */
function sourceOf({ part, lead = 0 }: ComposedLine, story: Story): { readonly source?: LineSource } {
  if (part === 'jump' || part === 'jumpHead') return {};
  const source = { story: story.id, part };
  if (lead === 0) return { source };
  return { source: { ...source, opening: { length: lead, part: 'dateline', end: story.dateline.length } } };
}

function headBoxes(head: HeadBlock, input: ArticleInput, grid: PageGrid): LayoutBox[] {
  if (head.rows === 0) return [];
  return [
    {
      kind: 'headline',
      articleId: input.story.id,
      priority: input.story.priority,
      ...boxPlace(grid.rectOf({ ...headFrame(input), lines: head.rows })),
      lines: head.headlineLines,
      fontSize: Math.max(...head.lines.map((line) => line.size)),
      vertical: false,
      ...(isContinued(input) && { jumpPart: true }),
    },
  ];
}

function articleLayout(input: ArticleInput, text: TextBlock, fit: ArticleFit, grid: PageGrid): ArticleLayout {
  const { article, story } = input;
  return {
    id: story.id,
    article: article.id,
    priority: story.priority,
    chars: charactersOf(story),
    mustPlace: true,
    rect: grid.rectOf(article.frame),
    state: fit.oversetLines > 0 ? 'overset' : fit.undersetLines > 0 ? 'underset' : 'fits',
    ...fit,
    ...(text.measure !== undefined && { verticalMeasure: text.measure }),
  };
}

function charactersOf(story: Story): number {
  return story.paragraphs.reduce((sum, paragraph) => sum + Array.from(paragraph.text).length, 0);
}

function fitDiagnostics(layout: ArticleLayout, place: Place, longHeadline: string | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (longHeadline !== undefined) {
    const part = { ...place, part: 'headline' };
    found.push({ code: 'headline-too-long', severity: 'warning', place: part, values: { headline: longHeadline } });
  }
  if (layout.oversetLines > 0) {
    const values = { characters: layout.oversetCharacters, lines: layout.oversetLines };
    found.push({ code: 'overset', severity: 'error', place, values });
  }
  if (layout.undersetLines > 0) {
    const values = { characters: layout.undersetCharacters, lines: layout.undersetLines };
    found.push({ code: 'underset', severity: 'warning', place, values });
  }
  return found;
}
