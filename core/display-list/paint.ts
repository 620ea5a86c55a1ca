import type { DisplayItem, DisplayList, Fill, GlyphRun, PathItem, PictureItem, Rule } from './types';

/** One method a kind of item: a painter that lacks one does not compile. */
export interface Painter {
  glyphs(run: GlyphRun): void;
  rule(rule: Rule): void;
  fill(fill: Fill): void;
  path(path: PathItem): void;
  picture(picture: PictureItem): void;
}

/** Hands one item to the painter's method for its kind. */
export function paintItem(item: DisplayItem, painter: Painter): void {
  switch (item.kind) {
    case 'glyphs':
      return painter.glyphs(item);
    case 'rule':
      return painter.rule(item);
    case 'fill':
      return painter.fill(item);
    case 'path':
      return painter.path(item);
    case 'picture':
      return painter.picture(item);
  }
}

/** Walks a display list in drawing order: the one walker that every output goes through. */
export function paint(list: DisplayList, painter: Painter): void {
  for (const item of list.items) paintItem(item, painter);
}
