import type { DisplayItem, Ink } from '../display-list';
import { BOX_SIDES } from '../document';
import type { Article, BoxSide, BoxStyle, Profile } from '../document';
import { boxOf, paddingOf, thicknessOf } from './ornaments';

/**
 * Text never touches a border, whatever padding says: this much white stays beside it, in cells; more beside a drawing
 * that repeats 花边, whose edge is nowhere straight.
 */
const LEAST_WHITE = { line: 0.25, ornament: 0.75 };

type Boxed = Pick<Article, 'box'>;

/** What an article's box says, with what the paper's says; `undefined` when it has none. */
export function articleBox({ box }: Boxed, profile: Profile): Partial<BoxStyle> | undefined {
  return box && boxOf(profile, box);
}

/** Sides of an article along which its box is seen: those of its border, or all of a tint. */
export function boxedSides(article: Boxed, profile: Profile): readonly BoxSide[] {
  const box = articleBox(article, profile);
  if (box?.tint !== undefined) return BOX_SIDES;
  return box?.border === undefined ? [] : (box.sides ?? BOX_SIDES);
}

/**
 * White between the edge of an article and what is in it, in cells and whole lines: that of its box, or more where its
 * border is thicker; none where it has no box, or one that draws nothing and asks for none.
 */
export function articlePadding(article: Boxed, profile: Profile): { readonly cells: number; readonly lines: number } {
  const box = articleBox(article, profile);
  if (box === undefined) return { cells: 0, lines: 0 };
  const isSeen = box.border !== undefined || box.tint !== undefined;
  const { cells, lines } = isSeen ? paddingOf(box) : (box.padding ?? { cells: 0, lines: 0 });
  if (box.border === undefined) return { cells, lines: Math.ceil(lines) };
  const sides = box.sides ?? BOX_SIDES;
  const { size, leading } = profile.grid;
  const isOrnament = box.border.kind === 'border' || box.border.kind === 'wave';
  const least = thicknessOf(box.border) + LEAST_WHITE[isOrnament ? 'ornament' : 'line'] * size;
  // A row has white of its own above and below its type.
  const leastLines = (least - (leading - size) / 2) / leading;
  const across = sides.includes('left') || sides.includes('right');
  const down = sides.includes('top') || sides.includes('bottom');
  return {
    cells: across ? Math.max(cells, least / size) : cells,
    lines: Math.max(0, Math.ceil(down ? Math.max(lines, leastLines) : lines)),
  };
}

/** What an article draws besides pictures, in the ink that its box has for type. */
export function inkedBy(items: readonly DisplayItem[], ink: Ink | undefined): readonly DisplayItem[] {
  if (ink === undefined) return items;
  return items.map((item) => (item.kind === 'picture' ? item : { ...item, ink }));
}
