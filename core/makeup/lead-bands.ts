/** Of the bands 段 of its page the head of the lead spans this share at the least. */
const LEAST_SHARE = 0.28;

/**
 * Of so many bands of a page, those that the head of its lead spans at the least; its picture, where it is likely to
 * show one over so many.
 */
export function leadBands(bands: number): number {
  return Math.round(LEAST_SHARE * bands);
}
