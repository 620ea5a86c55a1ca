import { gapAcross, gapDown } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';
import { adsOf, picturesOf, storiesOf } from './subjects';
import type { Shown } from './subjects';

/**
 * Things with fewer base columns between them are neighbours; above one another, with no more white lines than these.
 */
const COLUMNS = 2;
const LINES = 3;

/**
 * L29 忌邻: less than two columns from a leader's picture or story, or right above or below it, an advertisement or ill
 * news.
 */
export const badNeighbour: LayoutRule = {
  id: 'L29',
  name: { 'zh-Hans': '忌邻', 'zh-Hant': '忌鄰', en: 'bad neighbours' },
  severity: 'hard',
  scope: 'page',
  check: (page) => {
    const leaders = [...storiesOf(page, ['leader']), ...picturesOf(page, ['leader'])];
    const bad = [
      ...adsOf(page),
      ...storiesOf(page, ['negative', 'obituary']),
      ...picturesOf(page, ['negative', 'obituary']),
    ];
    const hits = leaders.flatMap((leader) =>
      bad.filter((other) => neighbours(leader, other, page)).map((other) => hitOf(leader, other)),
    );
    // A leader's picture in a leader's story, or ill news and its picture, are one matter.
    const known = new Set<string>();
    return hits.filter(({ articles, furniture }) => {
      const key = [...(articles ?? []), furniture].join();
      return known.size < known.add(key).size;
    });
  },
};

function neighbours(leader: Shown, other: Shown, { grid }: RulePage): boolean {
  if (leader.article !== undefined && leader.article === other.article) return false;
  const across = gapAcross(leader.rect, other.rect);
  const down = gapDown(leader.rect, other.rect);
  if (down < 0) return across < grid.columnWidth(COLUMNS);
  return across < 0 && down <= LINES * grid.leading;
}

function hitOf(leader: Shown, other: Shown): Hit {
  const articles = [other, leader].flatMap(({ article }) => article ?? []);
  const block = other.block ?? leader.block;
  return {
    code: 'bad-neighbour',
    ...(articles.length > 0 && { articles }),
    ...(block !== undefined && { furniture: block }),
    rects: [leader.rect, other.rect],
    values: { headline: leader.name, other: other.name },
  };
}
