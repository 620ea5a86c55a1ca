import { sharesColumns } from '../../core/document';
import type { Block, BlockContent, Edition, GridRect } from '../../core/document';
import { PACKAGE_BOX, takenFrames } from '../../core/page';
import type { CommandId } from './commands';
import { thingsOn } from './edition-queries';

/** What a block can be. */
export type BlockKind = BlockContent['kind'];

/** Every kind of block with the command that adds one. */
export const BLOCK_KINDS = [
  { kind: 'banner', command: 'addBanner' },
  { kind: 'notice', command: 'addNotice' },
  { kind: 'picture', command: 'addPicture' },
  { kind: 'ad', command: 'addAd' },
  { kind: 'code', command: 'addCode' },
  { kind: 'package', command: 'addPackage' },
] as const satisfies readonly { readonly kind: BlockKind; readonly command: CommandId }[];

/**
 * The size in which a block begins, in base columns of a level page and lines; 0 columns for the page's whole width.
 */
const FIRST_SIZE: Readonly<Record<BlockKind, { readonly columns: number; readonly lines: number }>> = {
  banner: { columns: 0, lines: 3 },
  notice: { columns: 1, lines: 10 },
  picture: { columns: 2, lines: 12 },
  ad: { columns: 2, lines: 12 },
  package: { columns: 2, lines: 12 },
  code: { columns: 1, lines: 7 },
};

/** A page set vertically is as wide as so many columns of a level one: its own are lines of type. */
const LEVEL_COLUMNS = 6;

/** White between things that stand above one another, in lines. */
const WHITE = 1;

/**
 * A new block for a page (from 1), empty, in the first place from the top and the left that is free; where none is, at
 * the left under the page's head, over what stands there.
 */
export function newBlock(
  edition: Edition,
  number: number,
  { kind, id }: { readonly kind: BlockKind; readonly id: string },
): Block {
  const box = kind === 'package' && { box: PACKAGE_BOX };
  const frame = freeFrame(edition, number, firstSize(edition, kind));
  return { id, frame, ...box, content: emptyContent(edition, kind) };
}

/** The size in which a block of a kind begins. */
export function firstSize(edition: Edition, kind: BlockKind): Pick<GridRect, 'columns' | 'lines'> {
  const { columns: all, lines: depth, bandLines } = edition.profile.grid;
  const { columns, lines } = FIRST_SIZE[kind];
  const wide = bandLines === undefined ? columns : Math.round((columns * all) / LEVEL_COLUMNS);
  return { columns: Math.min(columns === 0 ? all : wide, all), lines: Math.min(lines, depth) };
}

/** What a block of a kind holds before anyone has filled it in. */
export function emptyContent(edition: Edition, kind: BlockKind): BlockContent {
  switch (kind) {
    case 'banner':
      return { kind, text: '' };
    case 'package':
      // As its page is read.
      return { kind, text: '', ...(edition.profile.grid.bandLines !== undefined && { vertical: true }) };
    case 'notice':
      return { kind, head: '', text: '' };
    case 'picture':
      return { kind, picture: edition.pictures[0]?.id ?? 'none' };
    case 'ad':
      return { kind, client: '' };
    case 'code':
      return { kind, text: edition.masthead.fields.url ?? '' };
  }
}

/**
 * The first place of a page (from 1) from the top and the left that is free for this size; else one under the page's
 * head.
 */
export function freeFrame(edition: Edition, number: number, size: Pick<GridRect, 'columns' | 'lines'>): GridRect {
  const free = freeRoom(edition, number, size);
  if (free !== undefined) return free;
  const heads = takenOn(edition, number).filter((frame) => frame.line === 0 && frame.column === 0);
  const under = Math.max(0, ...heads.map((frame) => frame.lines + WHITE));
  return { ...size, column: 0, line: Math.min(under, edition.profile.grid.lines - size.lines) };
}

/** The first place of a page (from 1) from the top and the left that is free for this size; `undefined` for none. */
export function freeRoom(
  edition: Edition,
  number: number,
  size: Pick<GridRect, 'columns' | 'lines'>,
): GridRect | undefined {
  const { columns, lines } = edition.profile.grid;
  const taken = takenOn(edition, number);
  for (let line = 0; line + size.lines <= lines; line += 1) {
    for (let column = 0; column + size.columns <= columns; column += 1) {
      const frame = { columns: size.columns, lines: size.lines, column, line };
      if (!taken.some((other) => collides(frame, other))) return frame;
    }
  }
  return undefined;
}

function takenOn(edition: Edition, number: number): readonly GridRect[] {
  return [...takenFrames(edition, number), ...thingsOn(edition, number)].map(({ frame }) => frame);
}

function collides(a: GridRect, b: GridRect): boolean {
  return sharesColumns(a, b) && a.line < b.line + b.lines + WHITE && b.line < a.line + a.lines + WHITE;
}
