import type { Edition } from '../../core/document';
import { withPage } from './blocks';
import { pageAt } from './edition-queries';
import type { Thing } from './thing';

/** Where in the order of what covers what something goes. */
export type Stacking = 'forward' | 'backward' | 'front' | 'back';

/**
 * The edition with things of a page (from 1) put over or under others of their kind: articles always stand over blocks.
 * Parts of one story stay in their order, which is that of its text; blocks of the template keep theirs.
 */
export function restack(
  edition: Edition,
  page: number,
  { things, to }: { readonly things: readonly Thing[]; readonly to: Stacking },
): Edition {
  const ids = (kind: 'article' | 'block'): ReadonlySet<string> =>
    new Set(things.flatMap((thing) => (thing.kind === kind ? [thing.id] : [])));
  const before = pageAt(edition, page);
  if (before === undefined) return edition;
  const articles = inThreadOrder(before.articles, moved(before.articles, ids('article'), to));
  const blocks = before.blocks && moved(before.blocks, ids('block'), to);
  const same = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean => a.every((one, at) => one === b[at]);
  if (same(before.articles, articles) && same(before.blocks, blocks)) return edition;
  return withPage(edition, page, (each) => ({ ...each, articles, ...(blocks && { blocks }) }));
}

function moved<One extends { readonly id: string }>(
  list: readonly One[],
  ids: ReadonlySet<string>,
  to: Stacking,
): readonly One[] {
  const chosen = list.filter(({ id }) => ids.has(id));
  const others = list.filter(({ id }) => !ids.has(id));
  if (chosen.length === 0) return list;
  switch (to) {
    case 'front':
      return [...others, ...chosen];
    case 'back':
      return [...chosen, ...others];
    case 'forward': {
      const last = list.findLastIndex(({ id }) => ids.has(id));
      const over = list.slice(last + 1).find(({ id }) => !ids.has(id));
      const at = over === undefined ? others.length : others.indexOf(over) + 1;
      return others.toSpliced(at, 0, ...chosen);
    }
    case 'backward': {
      const first = list.findIndex(({ id }) => ids.has(id));
      return others.toSpliced(Math.max(0, first - 1), 0, ...chosen);
    }
  }
}

/** A new order in which articles of one story take the places of each other in the order that they had. */
function inThreadOrder<One extends { readonly id: string; readonly story: string }>(
  before: readonly One[],
  after: readonly One[],
): readonly One[] {
  const queues = new Map<string, One[]>();
  for (const article of before) queues.set(article.story, [...(queues.get(article.story) ?? []), article]);
  return after.map((article) => queues.get(article.story)?.shift() ?? article);
}
