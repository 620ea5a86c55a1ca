export { QUARTER_CIRCLE, circle, placeContour, polygon, polyline, wave } from './contours';
export type { Contour, Corner } from './contours';
export { dump, dumpItem } from './dump';
export { itemBounds } from './item-bounds';
export { BLACK, PAPER, isBlackOnly, isSolidBlack, process, toProcess } from './inks';
export { paint, paintItem } from './paint';
export type { Painter } from './paint';
export type {
  DisplayItem,
  DisplayList,
  Fill,
  GlyphRun,
  Ink,
  Owner,
  PathItem,
  PictureItem,
  Rule,
  Source,
} from './types';
export { inkToScreen, processToScreen } from './screen-colour';
export type { ScreenColour } from './screen-colour';
