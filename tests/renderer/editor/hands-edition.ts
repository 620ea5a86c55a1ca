import type { Article, Edition } from '../../../core/document';
import { smallEdition } from '../../core/document/small-edition';

/** An article in a frame, without a head. */
function standing(
  id: string,
  story: string,
  [column, columns, line, lines]: readonly [number, number, number, number],
): Article {
  return { id, story, frame: { column, columns, line, lines }, pictures: [] };
}

/**
 * Two pages of four columns and sixty lines, without furniture in the way below line 12: on the first two articles
 * beside one another over a wide one, and a block; on the second one article.
 */
export function handsEdition(): Edition {
  const edition = smallEdition();
  const [first, second] = edition.pages;
  if (first === undefined || second === undefined) throw new Error('the small edition has two pages');
  return {
    ...edition,
    pages: [
      {
        ...first,
        articles: [
          standing('a1', 's1', [0, 2, 12, 10]),
          standing('a2', 's2', [2, 2, 12, 10]),
          standing('a4', 's4', [0, 4, 23, 12]),
        ],
        blocks: [
          {
            id: 'b1',
            frame: { column: 0, columns: 1, line: 40, lines: 6 },
            content: { kind: 'notice', head: '', text: '启事' },
          },
        ],
      },
      { ...second, articles: [standing('a3', 's3', [0, 2, 8, 10])], blocks: [] },
    ],
  };
}
