import { PAPER } from '../../display-list';
import { BOX_SIDES } from '../../document';
import type { Block, BoxSide, GridRect, OwnBox } from '../../document';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import { BAND_GAP } from '../bands';
import { centredBaseline } from '../grid';
import type { PageGrid } from '../grid';
import { blockOwner, blockText, joinParts, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** Lines of the bar with the name of a package: type as large as a sub-head's, and white above and below it. */
const BAR_LINES = 2;

/** How much of the bar's height its type may take. */
const FILLED = 0.64;

/** The box that a package begins with: a fine line, and no white of its own, for its articles bring it. */
export const PACKAGE_BOX: OwnBox = { border: { kind: 'line', width: 0.5 }, padding: { cells: 0, lines: 0 } };

/** Where a package stands, and which way its name runs. */
export type PackagePlace = Pick<Block, 'frame' | 'content'>;

/** A block that lies behind articles: the box of a package. */
export function isPackage({ content }: Pick<Block, 'content'>): boolean {
  return content.kind === 'package';
}

/** A bar across the top of a frame, as that of a package with a level name. */
export function barOver(frame: GridRect): GridRect {
  return { ...frame, lines: Math.min(BAR_LINES, frame.lines) };
}

/** The bar of a package with its name, across its top or down its right side; nothing else stands there. */
export function packageBar({ frame, content }: PackagePlace): GridRect {
  if (!isUpright(content)) return barOver(frame);
  const columns = Math.min(BAR_LINES, frame.columns);
  return { ...frame, column: frame.column + frame.columns - columns, columns };
}

function isUpright(content: Block['content']): boolean {
  return content.kind === 'package' && content.vertical === true;
}

/** What a block takes of its page: its frame; of a package only the bar, for articles stand in the rest. */
export function takenByBlock(block: Block): GridRect {
  return isPackage(block) ? packageBar(block) : block.frame;
}

/** Where the articles of a package may stand: all of it but its bar. */
function insideOf(place: PackagePlace): GridRect {
  const { frame, content } = place;
  const bar = packageBar(place);
  if (isUpright(content)) return { ...frame, columns: frame.columns - bar.columns };
  return { ...frame, line: frame.line + bar.lines, lines: frame.lines - bar.lines };
}

/** The first of these packages that an article stands in: within its sides, beyond its bar. */
export function packageAround<One extends PackagePlace>(frame: GridRect, packages: readonly One[]): One | undefined {
  return packages.find((one) => {
    const inside = insideOf(one);
    const across = frame.column >= inside.column && frame.column + frame.columns <= inside.column + inside.columns;
    return across && frame.line >= inside.line && frame.line + frame.lines <= inside.line + inside.lines;
  });
}

/** Sides on which an article in a package has nothing between it and the package's edge: no rule belongs there. */
export function edgesWithin(frame: GridRect, around: PackagePlace): readonly BoxSide[] {
  const inside = insideOf(around);
  const gaps: Readonly<Record<BoxSide, number>> = {
    top: frame.line - inside.line,
    right: inside.column + inside.columns - frame.column - frame.columns,
    bottom: inside.line + inside.lines - frame.line - frame.lines,
    left: frame.column - inside.column,
  };
  // A line of white parts articles from the bar and from the side over against it.
  const parted: readonly BoxSide[] = isUpright(around.content) ? ['left', 'right'] : ['top', 'bottom'];
  return BOX_SIDES.filter((side) => gaps[side] <= (parted.includes(side) ? WHITE : 0));
}

/** The line of white between a package's articles and its bar or the side over against it. */
const WHITE = 1;

/**
 * The place of a package or of its bar on the page. Where pages have bands 段 its level sides run in the middle of the
 * white between them, so that the lines of its articles are those of the bands, but never beyond the type area 版心: at
 * its head and its foot they run along its edge.
 */
export function packageRect(frame: GridRect, grid: PageGrid): Rect {
  const rect = grid.rectOf(frame);
  if (grid.bandLines === undefined) return rect;
  const { area } = grid;
  const beyond = (BAND_GAP * grid.leading) / 2;
  const top = Math.max(area.y, rect.y - beyond);
  const foot = Math.min(area.y + area.height, rect.y + rect.height + beyond);
  return { ...rect, y: roundPoints(top), height: roundPoints(foot - top) };
}

/** The name of a package, reversed on its bar. */
export function composePackage(input: BlockInput, template: string): SetBlock {
  const { block, grid, setting } = input;
  const rect = packageRect(packageBar(block), grid);
  const { styles, accent } = setting.profile;
  const { text, diagnostics } = blockText(input, 'banner', template);
  const isVertical = isUpright(block.content);
  const [thick, long] = isVertical ? [rect.width, rect.height] : [rect.height, rect.width];
  const size = roundPoints(Math.min(styles.banner.size, FILLED * thick));
  const style = { ...styles.banner, size, align: 'centre' as const, ink: PAPER };
  const at = isVertical
    ? { x: roundPoints(rect.x + rect.width / 2), y: roundPoints(rect.y + size), vertical: true as const }
    : { x: roundPoints(rect.x + size), y: centredBaseline(rect.y, rect.height, size) };
  return joinParts([
    { items: [{ kind: 'fill', owner: blockOwner(input, 'bar'), rect, ink: accent }], diagnostics },
    placeBlockLine(
      input,
      { part: 'banner', text, style, written: text === template },
      { ...at, measure: Math.max(size, roundPoints(long - 2 * size)) },
    ),
  ]);
}
