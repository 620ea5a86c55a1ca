import { PAPER } from '../../display-list';
import { BOX_SIDES } from '../../document';
import type { Block, BoxSide, GridRect, OwnBox } from '../../document';
import { roundPoints } from '../../units';
import { centredBaseline } from '../grid';
import { blockOwner, blockText, joinParts, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** Lines of the bar with the name of a package: type as large as a sub-head's, and white above and below it. */
const BAR_LINES = 2;

/** How much of the bar's height its type may take. */
const FILLED = 0.64;

/** The box that a package begins with: a fine line, and no white of its own, for its articles bring it. */
export const PACKAGE_BOX: OwnBox = { border: { kind: 'line', width: 0.5 }, padding: { cells: 0, lines: 0 } };

/** A block that lies behind articles: the box of a package. */
export function isPackage({ content }: Pick<Block, 'content'>): boolean {
  return content.kind === 'package';
}

/** The bar across the top of a package with its name; nothing stands there. */
export function packageBar(frame: GridRect): GridRect {
  return { ...frame, lines: Math.min(BAR_LINES, frame.lines) };
}

/** What a block takes of its page: its frame; of a package only the bar, for articles stand in the rest. */
export function takenByBlock(block: Block): GridRect {
  return isPackage(block) ? packageBar(block.frame) : block.frame;
}

/** The first of these packages that an article stands in: within its sides, under its bar. */
export function packageAround<One extends Pick<Block, 'frame'>>(
  frame: GridRect,
  packages: readonly One[],
): One | undefined {
  return packages.find(({ frame: around }) => {
    const { line, lines } = packageBar(around);
    const across = frame.column >= around.column && frame.column + frame.columns <= around.column + around.columns;
    return across && frame.line >= line + lines && frame.line + frame.lines <= around.line + around.lines;
  });
}

/** Sides on which an article in a package has nothing between it and the package's edge: no rule belongs there. */
export function edgesWithin(frame: GridRect, around: GridRect): readonly BoxSide[] {
  const gaps: Readonly<Record<BoxSide, number>> = {
    top: frame.line - around.line - packageBar(around).lines - WHITE,
    right: around.column + around.columns - frame.column - frame.columns,
    bottom: around.line + around.lines - frame.line - frame.lines - WHITE,
    left: frame.column - around.column,
  };
  return BOX_SIDES.filter((side) => gaps[side] <= 0);
}

/** The line of white between a package's articles and its bar or its foot. */
const WHITE = 1;

/** The name of a package, reversed on the bar across its top. */
export function composePackage(input: BlockInput, template: string): SetBlock {
  const { block, grid, setting } = input;
  const rect = grid.rectOf(packageBar(block.frame));
  const { styles, accent } = setting.profile;
  const { text, diagnostics } = blockText(input, 'banner', template);
  const size = roundPoints(Math.min(styles.banner.size, FILLED * rect.height));
  const style = { ...styles.banner, size, align: 'centre' as const, ink: PAPER };
  const at = { x: roundPoints(rect.x + size), y: centredBaseline(rect.y, rect.height, size) };
  return joinParts([
    { items: [{ kind: 'fill', owner: blockOwner(input, 'bar'), rect, ink: accent }], diagnostics },
    placeBlockLine(
      input,
      { part: 'banner', text, style, written: text === template },
      { ...at, width: Math.max(size, roundPoints(rect.width - 2 * size)) },
    ),
  ]);
}
