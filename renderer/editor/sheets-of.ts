/** Pages of a sheet printed on both sides and folded once. */
export const PAGES_OF_A_SHEET = 4;

/** The paper that so many pages take: sheets, the last of which may be a half one, and the sides of it left blank. */
export function sheetsOf(pages: number): { readonly sheets: number; readonly blank: number } {
  const leaves = Math.ceil(pages / 2);
  return { sheets: (leaves * 2) / PAGES_OF_A_SHEET, blank: leaves * 2 - pages };
}
