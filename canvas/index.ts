export type { CanvasContext, CanvasPath } from './context';
export { GlyphMasks, MASK_SHEET } from './glyph-masks';
export { GlyphPaths } from './glyph-paths';
export { writeOutline } from './outline';
export { createCanvasPainter } from './painter';
export type { CanvasPicture } from './painter';
export { QUICK_LOOK, inkToCss, toCss } from './ink-style';
export type { InkColours } from './ink-style';
export { createSmallType } from './small-type';
