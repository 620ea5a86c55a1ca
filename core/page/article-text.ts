import type { Rule } from '../display-list';
import type { GridRect } from '../document';
import type { GalleyLine, GalleyNote, LegLine, Slot } from '../galley';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import type { CompositionCache } from './cache';
import { fillLegs } from './fill-legs';
import { usedRows } from './flow-around';
import { galleyFrom } from './galley-of';
import { centredBaseline } from './grid';
import type { PageGrid } from './grid';
import { jumpText } from './jump';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import { legsAround, withoutRow } from './legs';
import type { InsetBlock, Leg } from './legs';
import { setOneLine, spanOf } from './setting';
import type { Setting } from './setting';

/** The space for text under an article's head: `top` is its first line on the page, `rows` its depth. */
export interface TextSpace {
  readonly top: number;
  readonly rows: number;
  readonly blocks: readonly GridRect[];
  readonly insets: readonly InsetBlock[];
}

/** An article's text in its legs. */
export interface TextBlock {
  readonly lines: readonly ComposedLine[];
  readonly rules: readonly Rule[];
  readonly boxes: readonly LayoutBox[];
  readonly notes: readonly GalleyNote[];
  /** UTF-16 units of the running text up to where the next article of the story begins. */
  readonly end: number;
  /** What fits nowhere, when no article comes after. */
  readonly oversetLines: number;
  readonly oversetCharacters: number;
  /** Lines left white, beyond those that level legs cannot avoid; below zero when there are none to spare. */
  readonly spareLines: number;
}

/** A leg with what it holds. */
interface FilledLeg extends Leg {
  /** The leg with the rows that jump lines take. */
  readonly whole: Leg;
  readonly lines: readonly LegLine[];
  readonly used: number;
}

/** Sets what is left of a story into an article's legs, with the jump lines that join it to other pages. */
export function composeText(
  input: ArticleInput,
  space: TextSpace,
  grid: PageGrid,
  setting: Setting,
  cache?: CompositionCache,
): TextBlock {
  const { story, start } = input;
  const text = { story, start, setting, cache, ...galleyFrom(story, start, setting, cache) };
  const whole = legsAround({ columns: input.article.frame.columns, grid, ...space });
  const legs = [...whole];
  const jumps: JumpLine[] = [];
  const first = legs[0];
  if (first !== undefined && isContinued(input) && input.from !== undefined) {
    jumps.push({ direction: 'from', page: input.from, leg: 0, ...jumpPlace(first, 0, grid) });
    legs[0] = withoutRow(first, 'first');
  }
  const runsOn = input.to !== undefined;
  let flow = fillLegs(text, legs, { how: 'level', runsOn });
  const last = legs.at(-1);
  if (flow.over.length > 0 && last !== undefined && input.to !== undefined && input.to !== input.page) {
    jumps.push({ direction: 'to', page: input.to, leg: legs.length - 1, ...jumpPlace(last, last.rows - 1, grid) });
    legs[legs.length - 1] = withoutRow(last, 'last');
    flow = fillLegs(text, legs, { how: 'full', runsOn });
  }
  const filled = legs.map((leg, index): FilledLeg => {
    const lines = flow.placed.filter((placed) => placed.leg === index);
    return { ...leg, whole: whole[index] ?? leg, lines, used: usedRows(flow, index) };
  });
  const over = runsOn ? [] : flow.over;
  const oversetCharacters = over.reduce((sum, line) => sum + charactersOf(line), 0);
  const free = legs.reduce((sum, leg) => sum + leg.rows, 0) - filled.reduce((sum, leg) => sum + leg.used, 0);
  const jumpTo = jumps.find((jump) => jump.direction === 'to')?.page;
  return {
    lines: [
      ...filled.flatMap((leg, index) => placeLeg(input, leg, index, space.top, grid)),
      ...jumps.map((jump) => placeJump(input, jump, space.top, grid, setting)),
    ],
    rules: legRules(input, filled, space, grid, setting),
    boxes: bodyBoxes(input, filled, { top: space.top, grid, jumpTo, overset: oversetCharacters }),
    notes: flow.notes,
    end: flow.placed.reduce((sum, { line }) => sum + line.line.end - line.line.start, start),
    oversetLines: over.length,
    oversetCharacters,
    spareLines: flow.over.length > 0 ? -1 : free - Math.max(0, legs.length - 1),
  };
}

function charactersOf(line: GalleyLine): number {
  return line.line.runs.reduce((sum, run) => sum + Array.from(run.text.join('')).length, 0);
}

function placeLeg(input: ArticleInput, leg: FilledLeg, index: number, top: number, grid: PageGrid): ComposedLine[] {
  const left = grid.columnX(input.article.frame.column + leg.column);
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

interface JumpLine {
  readonly direction: 'to' | 'from';
  readonly page: number;
  readonly leg: number;
  readonly column: number;
  readonly row: number;
  readonly slot: Slot;
}

/** The row of a leg that a jump line takes, beside a picture as the text was. */
function jumpPlace(leg: Leg, row: number, grid: PageGrid): Pick<JumpLine, 'column' | 'row' | 'slot'> {
  const slots = leg.slots?.[row];
  const slot = row === 0 ? slots?.[0] : slots?.at(-1);
  return { column: leg.column, row: leg.row + row, slot: slot ?? { x: 0, measure: grid.measure } };
}

function placeJump(input: ArticleInput, jump: JumpLine, top: number, grid: PageGrid, setting: Setting): ComposedLine {
  const style = setting.profile.styles.jump;
  const text = jumpText(jump.direction, jump.page, setting.profile.language);
  const align = jump.direction === 'to' ? 'end' : 'start';
  const { line } = setOneLine([spanOf(text, style)], { measure: jump.slot.measure, align }, setting);
  const x = roundPoints(grid.columnX(input.article.frame.column + jump.column) + jump.slot.x);
  const y = centredBaseline(grid.lineY(top + jump.row), grid.leading, style.size);
  return lineOf(input, 'jump', line, { x, y, leg: jump.leg });
}

/** Rules in the gutters between legs that stand side by side, as deep as the shorter of the two, but not over insets. */
function legRules(
  input: ArticleInput,
  legs: readonly FilledLeg[],
  space: TextSpace,
  grid: PageGrid,
  setting: Setting,
): Rule[] {
  const { legRule: width, ink } = setting.profile.separation;
  if (width === 0) return [];
  const owner = { kind: 'article', id: input.article.id, part: 'leg-rule' } as const;
  return legs.flatMap((right) =>
    legs
      .filter((left) => left.column + 1 === right.column)
      .flatMap((left): Rule[] => {
        const head = Math.max(left.row, right.row);
        const foot = Math.min(left.row + left.used, right.row + right.used);
        const gutter = right.column * (grid.measure + grid.gutter) - grid.gutter / 2;
        const x = roundPoints(grid.columnX(input.article.frame.column + right.column) - grid.gutter / 2);
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
      column: input.article.frame.column + (first?.column ?? 0),
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
