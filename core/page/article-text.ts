import type { Rule } from '../display-list';
import type { GridRect } from '../document';
import type { Galley, GalleyLine } from '../galley';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { centredBaseline } from './grid';
import type { PageGrid } from './grid';
import { jumpText } from './jump';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import { legsAround } from './legs';
import type { Leg } from './legs';
import { pourFull, pourLevel } from './pour';
import { pourLines } from './pour-lines';
import { setOneLine, spanOf } from './setting';
import type { Setting } from './setting';

/** The space for text under an article's head: `top` is its first line on the page, `rows` its depth. */
export interface TextSpace {
  readonly top: number;
  readonly rows: number;
  readonly blocks: readonly GridRect[];
}

/** An article's text in its legs. */
export interface TextBlock {
  readonly lines: readonly ComposedLine[];
  readonly rules: readonly Rule[];
  readonly boxes: readonly LayoutBox[];
  /** Galley line where the next article of the story begins. */
  readonly end: number;
  /** What fits nowhere, when no article comes after. */
  readonly oversetLines: number;
  readonly oversetCharacters: number;
  /** Lines left white, beyond those that level legs cannot avoid. */
  readonly undersetLines: number;
}

/** A leg with what it holds. */
interface FilledLeg extends Leg {
  /** The leg with the rows that jump lines take. */
  readonly whole: Leg;
  readonly lines: readonly GalleyLine[];
  readonly used: number;
}

/** Pours a story's galley into an article's legs, with the jump lines that join it to other pages. */
export function composeText(
  input: ArticleInput,
  galley: Galley,
  space: TextSpace,
  grid: PageGrid,
  setting: Setting,
): TextBlock {
  const pourable = pourLines(galley);
  const whole = legsAround({ columns: input.article.frame.columns, ...space });
  const legs = [...whole];
  const jumps: JumpLine[] = [];
  const first = legs[0];
  if (first !== undefined && isContinued(input) && input.from !== undefined) {
    jumps.push({ direction: 'from', page: input.from, leg: 0, column: first.column, row: first.row });
    legs[0] = { ...first, row: first.row + 1, rows: first.rows - 1 };
  }
  const runsOn = input.to !== undefined;
  let pour = pourLevel(pourable, input.start, legs) ?? pourFull(pourable, input.start, legs, { runsOn });
  const last = legs.at(-1);
  if (pour.end < pourable.length && last !== undefined && input.to !== undefined && input.to !== input.page) {
    const row = last.row + last.rows - 1;
    jumps.push({ direction: 'to', page: input.to, leg: legs.length - 1, column: last.column, row });
    legs[legs.length - 1] = { ...last, rows: last.rows - 1 };
    pour = pourFull(pourable, input.start, legs, { runsOn });
  }
  const filled = legs.map((leg, index): FilledLeg => {
    const lines = galley.lines.slice(pour.ends[index - 1] ?? input.start, pour.ends[index]);
    return { ...leg, whole: whole[index] ?? leg, lines, used: lines.reduce((sum, line) => sum + line.rows, 0) };
  });
  const over = input.to === undefined ? galley.lines.slice(pour.end) : [];
  const oversetCharacters = over.reduce((sum, line) => sum + charactersOf(line), 0);
  const free = legs.reduce((sum, leg) => sum + leg.rows, 0) - filled.reduce((sum, leg) => sum + leg.used, 0);
  const jumpTo = jumps.find((jump) => jump.direction === 'to')?.page;
  return {
    lines: [
      ...filled.flatMap((leg, index) => placeLeg(input, leg, index, space.top, grid)),
      ...jumps.map((jump) => placeJump(input, jump, space.top, grid, setting)),
    ],
    rules: legRules(input, filled, space.top, grid, setting),
    boxes: bodyBoxes(input, filled, { top: space.top, grid, jumpTo, overset: oversetCharacters }),
    end: pour.end,
    oversetLines: over.length,
    oversetCharacters,
    undersetLines: pour.end < galley.lines.length ? 0 : Math.max(0, free - Math.max(0, legs.length - 1)),
  };
}

function charactersOf(line: GalleyLine): number {
  return line.line.runs.reduce((sum, run) => sum + Array.from(run.text.join('')).length, 0);
}

function placeLeg(input: ArticleInput, leg: FilledLeg, index: number, top: number, grid: PageGrid): ComposedLine[] {
  const x = grid.columnX(input.article.frame.column + leg.column);
  let row = top + leg.row;
  return leg.lines.map((line) => {
    const y = baselineOf(line, line.rows === 0 ? row - 1 : row, grid);
    row += line.rows;
    return lineOf(input, line.part, line.line, { x, y, leg: index, ...(line.lead > 0 && { lead: line.lead }) });
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
}

function placeJump(input: ArticleInput, jump: JumpLine, top: number, grid: PageGrid, setting: Setting): ComposedLine {
  const style = setting.profile.styles.jump;
  const text = jumpText(jump.direction, jump.page, setting.profile.language);
  const align = jump.direction === 'to' ? 'end' : 'start';
  const { line } = setOneLine([spanOf(text, style)], { measure: grid.measure, align }, setting);
  const x = grid.columnX(input.article.frame.column + jump.column);
  const y = centredBaseline(grid.lineY(top + jump.row), grid.leading, style.size);
  return lineOf(input, 'jump', line, { x, y, leg: jump.leg });
}

/** Rules in the gutters between legs that stand side by side, as deep as the shorter of the two. */
function legRules(
  input: ArticleInput,
  legs: readonly FilledLeg[],
  top: number,
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
        if (head >= foot) return [];
        const x = roundPoints(grid.columnX(input.article.frame.column + right.column) - grid.gutter / 2);
        const [y1, y2] = [grid.lineY(top + head), grid.lineY(top + foot)];
        return [{ kind: 'rule', owner, x1: x, y1, x2: x, y2, width, ink }];
      }),
  );
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
