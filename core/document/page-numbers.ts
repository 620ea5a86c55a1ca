/** Page numbers that were written down: what they are, or what is wrong with them. */
export type PageNumbers =
  | { readonly ok: true; readonly pages: readonly number[] }
  | { readonly ok: false; readonly code: 'not-page-numbers' }
  | { readonly ok: false; readonly code: 'page-missing'; readonly page: number };

/** Between two pages or stretches of pages: a comma of either width, or 、. */
const BETWEEN = /[,，、]/;

/** Reads a choice of pages such as `1,3-4` of an edition of `count` pages: ascending, each once. */
export function parsePageNumbers(text: string, count: number): PageNumbers {
  const chosen = new Set<number>();
  for (const part of text.normalize('NFKC').split(BETWEEN)) {
    const range = /^(\d{1,4})(?:[-–—~](\d{1,4}))?$/.exec(part.trim());
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? range?.[1]);
    if (!(first <= last)) return { ok: false, code: 'not-page-numbers' };
    for (let page = first; page <= last; page++) {
      if (page < 1 || page > count) return { ok: false, code: 'page-missing', page };
      chosen.add(page);
    }
  }
  return { ok: true, pages: [...chosen].sort((a, b) => a - b) };
}

/** Ascending page numbers as people write them: `1,3-4`. */
export function formatPageNumbers(pages: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && page === run.last + 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
