import type { Diagnostic, Place } from '../../diagnostic';
import type { DisplayItem, Ink, Owner } from '../../display-list';
import { pageStyleOf } from '../../document';
import type { Block, BoxStyle, Edition, PageStyle, TypeStyle } from '../../document';
import type { Rect } from '../../geometry';
import type { SettingNote } from '../../line';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { articleBox, articlePadding } from '../article-box';
import type { PageGrid } from '../grid';
import { noteDiagnostic } from '../notes';
import { placeLine, placeVerticalLine } from '../place';
import type { PlacedText } from '../placed-text';
import { setOneLine, spanOf } from '../setting';
import type { Setting } from '../setting';
import { filledText } from './filled-text';

/** What a block is made from: its place on the page, and the means to set it. */
export interface BlockInput {
  readonly block: Block;
  readonly edition: Edition;
  /** The page it stands on, from 1. */
  readonly page: number;
  /** That of the page. */
  readonly style: PageStyle;
  readonly grid: PageGrid;
  readonly setting: Setting;
  /** Its whole place, and that within the white of its box. */
  readonly rect: Rect;
  readonly inner: Rect;
  /** Grid lines of the inner place. */
  readonly rows: number;
  readonly box: Partial<BoxStyle>;
}

/** What stands in a block, without its box. */
export interface SetBlock {
  readonly items: readonly DisplayItem[];
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of its words that are set as they are written; none when left out. */
  readonly texts?: readonly PlacedText[];
}

/** Finds the places of a block on its page. */
export function blockInput(
  block: Block,
  on: { readonly edition: Edition; readonly page: number; readonly grid: PageGrid; readonly setting: Setting },
): BlockInput {
  const { grid, setting } = on;
  const rect = grid.rectOf(block.frame);
  const { cells, lines } = articlePadding(block, setting.profile);
  const [across, down] = [cells * grid.cell, lines * grid.leading];
  const inner: Rect = {
    x: roundPoints(rect.x + across),
    y: roundPoints(rect.y + down),
    width: roundPoints(Math.max(0, rect.width - 2 * across)),
    height: roundPoints(Math.max(0, rect.height - 2 * down)),
  };
  const rows = Math.max(0, block.frame.lines - 2 * lines);
  const style = pageStyleOf(on.edition, on.page);
  return { ...on, style, block, rect, inner, rows, box: articleBox(block, setting.profile) ?? {} };
}

/** The owner of an item of this block. */
export function blockOwner({ block }: BlockInput, part: string): Owner {
  return { kind: 'furniture', id: block.id, part };
}

/** Where a diagnostic of this block points. */
export function blockPlace({ block, page }: BlockInput, part?: string): Place {
  return { page, furniture: block.id, ...(part !== undefined && { part }) };
}

/** What was found in setting a part of this block. */
export function blockNotes(input: BlockInput, part: string, notes: readonly SettingNote[]): Diagnostic[] {
  return notes.map((note) => noteDiagnostic(note, blockPlace(input, part)));
}

/** A style with the ink that the block's box has for type. */
export function inBox({ box }: BlockInput, style: TypeStyle): TypeStyle {
  return box.type === undefined ? style : { ...style, ink: box.type };
}

/** A text of a block and the fields in it that are empty. */
export interface BlockText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text of a block with the fields in it filled; those that are empty are told. */
export function blockText(
  input: BlockInput,
  part: string,
  template: string,
  labels: 'with' | 'without' = 'with',
): BlockText {
  const { text, empty } = filledText(input, template, labels);
  const diagnostics = empty.map((field): Diagnostic => ({
    code: 'empty-field',
    severity: 'warning',
    place: blockPlace(input, part),
    values: { field },
    fix: { kind: 'ask-field', field },
  }));
  return { text, diagnostics };
}

/** One line of type, pressed to its measure where it is too long; `x` and `y` are those of `PlacedText`. */
export function placeBlockLine(
  input: BlockInput,
  line: { readonly part: string; readonly text: string; readonly style: TypeStyle; readonly written?: boolean },
  at: { readonly x: Points; readonly y: Points; readonly measure: Points; readonly vertical?: true },
): SetBlock {
  const { part, text, style } = line;
  if (text === '') return { items: [], diagnostics: [] };
  const spans = [spanOf(text, inBox(input, style))];
  const { measure, ...place } = at;
  const direction = place.vertical === true ? 'vertical' : 'level';
  const set = setOneLine(spans, { measure, align: style.align, direction }, input.setting);
  return {
    ...placeTexts(input, [{ part, line: set.line, ...place }], () => line.written === true),
    diagnostics: blockNotes(input, part, set.notes),
  };
}

/** A line of a block's words at its place. */
export type BlockLine = Pick<PlacedText, 'part' | 'line' | 'x' | 'y' | 'vertical'>;

/** What lines of a block's words draw; those of texts `written` as they are set can be edited. */
export function placeTexts(
  input: BlockInput,
  lines: readonly BlockLine[],
  written: (part: string) => boolean,
): Required<Pick<SetBlock, 'items' | 'texts'>> {
  const owner = { kind: 'block', id: input.block.id } as const;
  return {
    items: lines.flatMap(({ part, line, x, y, vertical }) =>
      (vertical === true ? placeVerticalLine : placeLine)(line, { x, y, owner: blockOwner(input, part) }),
    ),
    texts: lines.filter(({ part }) => written(part)).map((line) => ({ owner, ...line })),
  };
}

/** Parts of a block as one, in drawing order. */
export function joinParts(parts: readonly SetBlock[]): SetBlock {
  return {
    items: parts.flatMap(({ items }) => items),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
    texts: parts.flatMap(({ texts = [] }) => texts),
  };
}

/** The ink of a box's border where it has none of its own. */
export function lineInk({ style }: BlockInput): Ink {
  return style.separation.ink;
}
