import type { Diagnostic } from '../../diagnostic';
import type { DisplayItem, Ink, Owner, Rule } from '../../display-list';
import type { Edition, FurnitureName, MastheadField, PageStyle, TypeStyle } from '../../document';
import { pageFieldText } from '../../document';
import type { Rect } from '../../geometry';
import type { Span } from '../../line';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import type { PageGrid } from '../grid';
import { noteDiagnostic } from '../notes';
import { placeLine } from '../place';
import { naturalWidth, setOneLine, spanOf } from '../setting';
import type { Setting } from '../setting';

/** What a piece of furniture is made from: the edition's data, its place on the page, and the means to set it. */
export interface FurnitureInput {
  readonly name: FurnitureName;
  readonly edition: Edition;
  /** The page it stands on, from 1. */
  readonly page: number;
  readonly style: PageStyle;
  readonly rect: Rect;
  readonly grid: PageGrid;
  readonly setting: Setting;
}

/** A piece of furniture as set. */
export interface FurnitureBlock {
  readonly items: readonly DisplayItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A text of a furniture row, with the part name its items carry. */
export interface RowText {
  readonly part: string;
  readonly spans: readonly Span[];
}

/** The owner of an item of this piece of furniture. */
export function ownerOf(input: FurnitureInput, part: string): Owner {
  return { kind: 'furniture', id: input.name, part };
}

/** Fields that every issue has; an empty one tells of a date that is none. */
const DATED: readonly MastheadField[] = ['date', 'yearMonth', 'day', 'weekday'];

/**
 * Texts of fields in a style. One with nothing in it is left out, never printed as a bare label, and reported when the
 * template says that the paper may not go without it.
 */
export function fieldTexts(
  input: FurnitureInput,
  fields: readonly MastheadField[],
  style: TypeStyle,
): { readonly texts: readonly RowText[]; readonly diagnostics: readonly Diagnostic[] } {
  const texts: RowText[] = [];
  const diagnostics: Diagnostic[] = [];
  const required = [...DATED, ...(input.edition.profile.masthead.required ?? [])];
  for (const field of fields) {
    const text = pageFieldText(input.edition, input.style, field);
    if (text !== '') texts.push({ part: field, spans: [spanOf(text, style)] });
    else if (required.includes(field)) diagnostics.push(emptyField(input, field));
  }
  return { texts, diagnostics };
}

/** The report of a field with nothing in it. */
export function emptyField(input: FurnitureInput, field: string): Diagnostic {
  const place = { page: input.page, furniture: input.name, part: field };
  const fix = { kind: 'ask-field', field } as const;
  return { code: 'empty-field', severity: 'warning', place, values: { field }, fix };
}

/** One line of furniture type within `width` from `x`, its baseline on `y`; condensed when it is too long. */
export function placeText(
  input: FurnitureInput,
  text: RowText,
  at: { readonly x: Points; readonly y: Points; readonly width: Points; readonly align: TypeStyle['align'] },
): FurnitureBlock {
  const { line, notes } = setOneLine(text.spans, { measure: at.width, align: at.align }, input.setting);
  const place = { page: input.page, furniture: input.name, part: text.part };
  return {
    items: placeLine(line, { x: at.x, y: at.y, owner: ownerOf(input, text.part) }),
    diagnostics: notes.map((note) => noteDiagnostic(note, place)),
  };
}

/** Least white between two texts of a row, in em. */
const ROW_GAP = 1;

/** Type pressed narrower than this looks thin beside its neighbours. */
const LEAST_PRESS = 0.85;

/** Texts in as many rows as they need to stand in a width without being pressed much, in order. */
export function rowsOf(
  input: FurnitureInput,
  texts: readonly RowText[],
  width: Points,
): readonly (readonly RowText[])[] {
  const rows: RowText[][] = [];
  let taken = Infinity;
  for (const text of texts) {
    const gap = ROW_GAP * Math.max(0, ...text.spans.map((span) => span.size));
    const own = naturalWidth(text.spans, input.setting);
    const row = rows.at(-1);
    if (row !== undefined && (taken + own) * LEAST_PRESS + row.length * gap <= width) {
      row.push(text);
      taken += own;
    } else {
      rows.push([text]);
      taken = own;
    }
  }
  return rows;
}

/**
 * Spreads texts over a width: the first at its left end, the last at its right, the white between them equal. A text
 * alone stands as `alone` says, in the middle when left out.
 */
export function placeRow(
  input: FurnitureInput,
  texts: readonly RowText[],
  at: { readonly x: Points; readonly y: Points; readonly width: Points; readonly alone?: TypeStyle['align'] },
): FurnitureBlock {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return placeText(input, only, { ...at, align: at.alone ?? 'centre' });
  const widths = texts.map((text) => naturalWidth(text.spans, input.setting));
  const least = ROW_GAP * Math.max(0, ...texts.flatMap((text) => text.spans.map((span) => span.size)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, texts.length - 1);
  const press = Math.min(1, (at.width - gaps * least) / whole);
  const gap = (at.width - whole * press) / gaps;
  let x = at.x;
  return joinBlocks(
    texts.map((text, index) => {
      const width = (widths[index] ?? 0) * press;
      const block = placeText(input, text, { x: roundPoints(x), y: at.y, width, align: 'start' });
      x += width + gap;
      return block;
    }),
  );
}

/** A level rule over a width. */
export function levelRule(
  input: FurnitureInput,
  rule: { readonly x: Points; readonly y: Points; readonly width: Points; readonly weight: Points; readonly ink: Ink },
): Rule {
  const [y, x2] = [roundPoints(rule.y), roundPoints(rule.x + rule.width)];
  const owner = ownerOf(input, 'rule');
  return { kind: 'rule', owner, x1: rule.x, y1: y, x2, y2: y, width: rule.weight, ink: rule.ink };
}

/** Several blocks as one, in drawing order. */
export function joinBlocks(blocks: readonly FurnitureBlock[]): FurnitureBlock {
  return {
    items: blocks.flatMap((block) => block.items),
    diagnostics: blocks.flatMap((block) => block.diagnostics),
  };
}
