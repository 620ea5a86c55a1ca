export type { CanvasContext, CanvasPath } from './context';
export { GlyphPaths } from './glyph-paths';
export type { OutlineWriter } from './glyph-paths';
export { writeOutline } from './outline';
export { createCanvasPainter } from './painter';
export type { CanvasPainterOptions, CanvasPicture } from './painter';
export { QUICK_LOOK, inkToCss, toCss } from './ink-style';
export type { InkColours } from './ink-style';
