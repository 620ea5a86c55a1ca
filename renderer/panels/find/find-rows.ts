import { homeKey } from '../../editor';
import type { FindHit, TextHome } from '../../editor';

/** A row of the list: whose texts the hits under it are in, or a hit (by its index). */
export type FindRow =
  | { readonly kind: 'owner'; readonly home: TextHome; readonly page: number | undefined; readonly count: number }
  | { readonly kind: 'hit'; readonly index: number };

/** The rows of hits: under every story, the blocks of a page and the front of the paper stand its own. */
export function findRows(hits: readonly FindHit[]): readonly FindRow[] {
  const rows: FindRow[] = [];
  let owner = '';
  let head = -1;
  hits.forEach(({ home, page }, index) => {
    const key = ownerKey(home);
    if (key !== owner) {
      owner = key;
      head = rows.length;
      rows.push({ kind: 'owner', home, page, count: 0 });
    }
    const row = rows[head];
    if (row?.kind === 'owner') rows[head] = { ...row, count: row.count + 1 };
    rows.push({ kind: 'hit', index });
  });
  return rows;
}

function ownerKey(home: TextHome): string {
  switch (home.kind) {
    case 'story':
      return `story ${home.id}`;
    case 'block':
      return `blocks ${home.page}`;
    case 'label':
      return homeKey(home);
    case 'masthead':
    case 'teaser':
      return 'front';
  }
}

/** Characters of a text shown before a hit, and after it. */
const BEFORE = 8;
const AFTER = 40;

/** What stands round a hit, cut to what a row has room for; line ends as spaces. */
export function contextOf({ text, start, end }: FindHit): { readonly before: string; readonly after: string } {
  const flat = (part: string): string => part.replaceAll(/\s+/gu, ' ');
  const from = Math.max(0, start - BEFORE);
  return {
    before: (from > 0 ? '…' : '') + flat(text.slice(from, start)),
    after: flat(text.slice(end, end + AFTER)),
  };
}
