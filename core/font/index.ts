export { faceId, parseFaceId } from './font';
export type { Face, FaceId, FontBook, FontMatch, FontQuery, GlyphId, HalfWidth, InkBox } from './font';
