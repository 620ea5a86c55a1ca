import type { Rule } from '../display-list';
import type { GridRect } from '../document';
import type { GalleyLine, GalleyNote } from '../galley';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { fillArticle } from './article-legs';
import type { FilledLeg, JumpLine, TextSpace } from './article-legs';
import type { CompositionCache } from './cache';
import { centredBaseline } from './grid';
import type { PageGrid } from './grid';
import { jumpText } from './jump';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import type { InsetBlock } from './legs';
import { setOneLine, spanOf } from './setting';
import type { Setting } from './setting';

/** An article's text in its legs. */
export interface TextBlock {
  readonly lines: readonly ComposedLine[];
  readonly rules: readonly Rule[];
  readonly boxes: readonly LayoutBox[];
  readonly notes: readonly GalleyNote[];
  /** UTF-16 units of the running text up to where the next article of the story begins. */
  readonly end: number;
  /** Some is left for the next article, or for none. */
  readonly goesOn: boolean;
  /** Lines of running text that stand here. */
  readonly setLines: number;
  /** Lines that fit nowhere, when no article comes after, and the characters in them. */
  readonly oversetLines: number;
  readonly unplacedCharacters: number;
  /** Lines left white, beyond those that level legs cannot avoid; below zero when there are none to spare. */
  readonly spareLines: number;
  /** Height of its lines, in points, where they are vertical. */
  readonly measure?: Points;
}

/** Sets what is left of a story into an article's legs, with the jump lines that join it to other pages. */
export function composeText(
  input: ArticleInput,
  space: TextSpace,
  grid: PageGrid,
  setting: Setting,
  cache?: CompositionCache,
): TextBlock {
  const { flow, legs, jumps, spareLines } = fillArticle(input, space, setting, { cache });
  const over = input.to === undefined ? flow.over : [];
  const unplacedCharacters = over.reduce((sum, line) => sum + charactersOf(line), 0);
  const jumpTo = jumps.find((jump) => jump.direction === 'to')?.page;
  return {
    lines: [
      ...legs.flatMap((leg, index) => placeLeg(input, leg, index, space.top, grid)),
      ...jumps.map((jump) => placeJump(input, jump, space.top, grid, setting)),
    ],
    rules: legRules(input, legs, space, grid),
    boxes: bodyBoxes(input, legs, { top: space.top, grid, jumpTo, overset: unplacedCharacters }),
    notes: flow.notes,
    end: flow.placed.reduce((sum, { line }) => sum + line.line.end - line.line.start, input.start),
    goesOn: flow.over.length > 0,
    setLines: flow.placed.length,
    oversetLines: over.length,
    unplacedCharacters,
    spareLines,
  };
}

/** Characters of a line, spaces counted. */
export function charactersOf(line: GalleyLine): number {
  return line.line.runs.reduce((sum, run) => sum + Array.from(run.text.join('')).length, 0);
}

function placeLeg(input: ArticleInput, leg: FilledLeg, index: number, top: number, grid: PageGrid): ComposedLine[] {
  const left = grid.columnX(input.frame.column + leg.column);
  return leg.lines.map(({ line, row, x }) => {
    const place = { x: roundPoints(left + x), y: baselineOf(line, top + leg.row + row, grid), leg: index };
    return lineOf(input, line.part, line.line, { ...place, ...(line.lead > 0 && { lead: line.lead }) });
  });
}

/** Lines of one row stand on the common baselines whatever their size; one over several rows in the middle of them. */
function baselineOf({ rows, line }: GalleyLine, row: number, grid: PageGrid): Points {
  if (rows <= 1) return grid.baseline(row);
  const size = line.runs.reduce((most, run) => Math.max(most, run.size), 0);
  return centredBaseline(grid.lineY(row), rows * grid.leading, size);
}

function placeJump(input: ArticleInput, jump: JumpLine, top: number, grid: PageGrid, setting: Setting): ComposedLine {
  const style = setting.profile.styles.jump;
  const text = jumpText(jump.direction, jump.page, setting.profile.language);
  const align = jump.direction === 'to' ? 'end' : 'start';
  const { line } = setOneLine([spanOf(text, style)], { measure: jump.slot.measure, align }, setting);
  const x = roundPoints(grid.columnX(input.frame.column + jump.column) + jump.slot.x);
  const y = centredBaseline(grid.lineY(top + jump.row), grid.leading, style.size);
  return lineOf(input, 'jump', line, { x, y, leg: jump.leg });
}

/**
 * Rules in the gutters between legs that stand side by side, as deep as the shorter of the two, but not over insets.
 */
function legRules(input: ArticleInput, legs: readonly FilledLeg[], space: TextSpace, grid: PageGrid): Rule[] {
  const { legRule: width, ink } = input.separation;
  if (width === 0) return [];
  const owner = { kind: 'article', id: input.article.id, part: 'leg-rule' } as const;
  return legs.flatMap((right) =>
    legs
      .filter((left) => left.column + 1 === right.column)
      .flatMap((left): Rule[] => {
        const head = Math.max(left.row, right.row);
        const foot = Math.min(left.row + left.used, right.row + right.used);
        const gutter = right.column * (grid.measure + grid.gutter) - grid.gutter / 2;
        const x = roundPoints(grid.columnX(input.frame.column + right.column) - grid.gutter / 2);
        const crossed = space.insets.filter((inset) => inset.left < gutter && gutter < inset.right);
        return stretchesBetween(head, foot, crossed).map(([top, end]) => {
          const [y1, y2] = [grid.lineY(space.top + top), grid.lineY(space.top + end)];
          return { kind: 'rule', owner, x1: x, y1, x2: x, y2, width, ink };
        });
      }),
  );
}

/** What blocks leave of the rows from `head` to before `foot`. */
function stretchesBetween(head: number, foot: number, blocks: readonly InsetBlock[]): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  let row = head;
  for (const { line, lines } of [...blocks].sort((a, b) => a.line - b.line)) {
    if (Math.min(line, foot) > row) stretches.push([row, Math.min(line, foot)]);
    row = Math.max(row, line + lines);
  }
  return row < foot ? [...stretches, [row, foot]] : stretches;
}

/** One box for each run of neighbouring legs with the same head and foot. */
function bodyBoxes(
  input: ArticleInput,
  legs: readonly FilledLeg[],
  about: {
    readonly top: number;
    readonly grid: PageGrid;
    readonly jumpTo: number | undefined;
    readonly overset: number;
  },
): LayoutBox[] {
  const groups: FilledLeg[][] = [];
  for (const leg of legs) {
    if (leg.used === 0) continue;
    const group = groups.find((known) => {
      const last = known.at(-1);
      return (
        last !== undefined &&
        last.column + 1 === leg.column &&
        last.whole.row === leg.whole.row &&
        last.whole.rows === leg.whole.rows
      );
    });
    if (group === undefined) groups.push([leg]);
    else group.push(leg);
  }
  return groups.map((group, index) => {
    const [first] = group;
    const frame: GridRect = {
      column: input.frame.column + (first?.column ?? 0),
      columns: group.length,
      line: about.top + (first?.whole.row ?? 0),
      lines: Math.max(...group.map((leg) => leg.row - leg.whole.row + leg.used)),
    };
    const lastBox = index === groups.length - 1;
    return {
      kind: 'body',
      articleId: input.story.id,
      priority: input.story.priority,
      ...boxPlace(about.grid.rectOf(frame)),
      columns: group.length,
      lines: group.reduce((sum, leg) => sum + leg.used, 0),
      overset: lastBox ? about.overset : 0,
      ...(lastBox && about.jumpTo !== undefined && { jumpTo: about.jumpTo }),
      ...(isContinued(input) && { jumpPart: true }),
    };
  });
}
