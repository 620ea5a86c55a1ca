import type { Rule } from '../display-list';
import type { GalleyLine } from '../galley';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { isContinued, lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import type { TextSpace } from './article-legs';
import { charactersOf } from './article-text';
import type { TextBlock } from './article-text';
import { axisOf } from './bands';
import type { CompositionCache } from './cache';
import { fillBands } from './fill-bands';
import type { BandJump, FilledBands } from './fill-bands';
import type { PageGrid } from './grid';
import { jumpText } from './jump';
import type { LayoutBox } from './layout';
import { setOneLine, spanOf } from './setting';
import type { Setting } from './setting';

/**
 * Sets what is left of a story into an article's bands 段, in vertical lines from right to left (GB/T 15834 5.2; CLREQ
 * 2.3), with the jump lines that join it to other pages. Its lines are `vertical`.
 */
export function composeVerticalText(
  input: ArticleInput,
  space: TextSpace,
  grid: PageGrid,
  setting: Setting,
  cache?: CompositionCache,
): TextBlock {
  const filled = fillBands(input, space, setting, cache);
  const { bands, flow, jumps, spareLines } = filled;
  const over = input.to === undefined ? flow.over : [];
  const unplacedCharacters = over.reduce((sum, line) => sum + charactersOf(line), 0);
  return {
    lines: [
      ...flow.placed.map(({ line, leg, row }) => placeText(input, filled, { line, leg, row })),
      ...jumps.map((jump) => placeJump(input, filled, jump, setting)),
    ],
    rules: bandRules(input, filled, grid),
    boxes: bodyBoxes(input, filled, grid, unplacedCharacters),
    notes: flow.notes,
    end: flow.placed.reduce((sum, { line }) => sum + line.line.end - line.line.start, input.start),
    goesOn: flow.over.length > 0,
    setLines: flow.placed.length,
    oversetLines: over.length,
    unplacedCharacters,
    spareLines,
    measure: bands.measure,
  };
}

/** A line on its own axis; one over several in the middle of them. */
function placeText(
  input: ArticleInput,
  { bands, legs }: FilledBands,
  { line, leg, row }: { readonly line: GalleyLine; readonly leg: number; readonly row: number },
): ComposedLine {
  const { band, from } = legs[leg]!;
  const x = axisOf(bands, from + row + Math.max(0, line.rows - 1) / 2);
  const lead = line.lead > 0 && { lead: line.lead };
  return lineOf(input, line.part, line.line, { x, y: bands.tops[band]!, leg, vertical: true, ...lead });
}

/** `（下转…）` stands at the foot of its line, `（上接…）` at the head. */
function placeJump(input: ArticleInput, { bands }: FilledBands, jump: BandJump, setting: Setting): ComposedLine {
  const text = jumpText(jump.direction, jump.page, setting.profile.language);
  const align = jump.direction === 'to' ? 'end' : 'start';
  const place = { measure: bands.measure, align, direction: 'vertical' } as const;
  const { line } = setOneLine([spanOf(text, setting.profile.styles.jump)], place, setting);
  const at = { x: axisOf(bands, jump.line), y: bands.tops[jump.band]!, leg: jump.leg };
  return lineOf(input, 'jump', line, { ...at, vertical: true });
}

/** Rules in the white between bands, as far as both have lines of text. */
function bandRules(input: ArticleInput, filled: FilledBands, grid: PageGrid): Rule[] {
  const { legRule: width, ink } = input.separation;
  if (width === 0) return [];
  const owner = { kind: 'article', id: input.article.id, part: 'leg-rule' } as const;
  const { bands, legs } = filled;
  return legs.flatMap((upper, above) =>
    legs.flatMap((lower, below): Rule[] => {
      if (lower.band !== upper.band + 1) return [];
      const first = Math.max(upper.from, lower.from);
      const end = Math.min(upper.from + filled.used[above]!, lower.from + filled.used[below]!);
      if (first >= end) return [];
      const { left, right } = acrossOf(filled, { first, end }, grid);
      const y = roundPoints((bands.tops[upper.band]! + bands.measure + bands.tops[lower.band]!) / 2);
      return [{ kind: 'rule', owner, x1: left, y1: y, x2: right, y2: y, width, ink }];
    }),
  );
}

/** The edges of the em boxes of some lines, those before `end`. */
function acrossOf(
  { bands }: FilledBands,
  { first, end }: { readonly first: number; readonly end: number },
  grid: PageGrid,
): { readonly left: Points; readonly right: Points } {
  return {
    left: roundPoints(axisOf(bands, end - 1) - grid.cell / 2),
    right: roundPoints(axisOf(bands, first) + grid.cell / 2),
  };
}

/**
 * One box for each stretch of a band that has text, to its end: as those of legs, with what stays white at their feet.
 */
function bodyBoxes(input: ArticleInput, filled: FilledBands, grid: PageGrid, overset: number): LayoutBox[] {
  const { bands, legs, used, jumps } = filled;
  const jumpTo = jumps.find((jump) => jump.direction === 'to')?.page;
  const last = used.findLastIndex((lines) => lines > 0);
  return legs.flatMap(({ band, from, rows }, index): LayoutBox[] => {
    const lines = used[index]!;
    if (lines === 0) return [];
    const { left, right } = acrossOf(filled, { first: from, end: from + rows }, grid);
    return [
      {
        kind: 'body',
        articleId: input.story.id,
        priority: input.story.priority,
        ...{ x: left, y: bands.tops[band]!, w: roundPoints(right - left), h: bands.measure },
        columns: 1,
        lines,
        vertical: true,
        overset: index === last ? overset : 0,
        ...(index === last && jumpTo !== undefined && { jumpTo }),
        ...(isContinued(input) && { jumpPart: true }),
      },
    ];
  });
}
