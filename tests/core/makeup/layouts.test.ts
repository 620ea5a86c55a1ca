import { describe, expect, it } from 'vitest';
import type { Edition, Picture, SetProfile } from '../../../core/document';
import { makeUp } from '../../../core/makeup';
import { settingOf } from '../../../core/page';
import { bare, editionOf, fonts, storyOf, upright } from '../page/fake';

const FILES: readonly Picture[] = [
  { id: 'wide', name: 'wide', sha256: '0', type: 'image/png', width: 900, height: 600 },
];
const TEXT = '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80);
const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';

/** A page's stories of these lengths, the most important first; those of the ranks named have a picture. */
function pageOf(lengths: readonly number[], pictured: readonly number[], profile: SetProfile): Edition {
  const stories = lengths.map((length, rank) =>
    storyOf(`s${rank}`, [TEXT.slice(0, length)], {
      ...{ priority: rank + 1, headline: NAMES.slice(rank % 3, 8) },
      pictures: pictured.includes(rank) ? [{ picture: 'wide', caption: '村口', credit: '' }] : [],
    }),
  );
  return editionOf(stories, [[]], { profile, pictures: [...FILES] });
}

/**
 * How a page is made up, drawn small: each story by its rank, from A, its head in capitals, its pictures `#`; a row is
 * two grid lines, and a column of the drawing half a base column, or three vertical lines.
 */
function drawn(edition: Edition): string {
  const { grid } = edition.profile;
  const isUpright = grid.bandLines !== undefined;
  const [page] = makeUp(edition, { setting: settingOf(edition, fonts), pages: 1 });
  const [across, down] = isUpright ? [1 / 2, 1 / 2] : [3, 1 / 2];
  const cells = Array.from({ length: Math.ceil(grid.lines * down) }, () =>
    Array.from({ length: Math.ceil(grid.columns * across) }, () => '.'),
  );
  const paint = (mark: string, [column, columns, line, lines]: readonly [number, number, number, number]): void => {
    for (let row = Math.round(line * down); row < Math.round((line + lines) * down); row++) {
      for (let at = Math.round(column * across); at < Math.round((column + columns) * across); at++) {
        const own = cells[row];
        if (own?.[at] !== undefined) own[at] = mark;
      }
    }
  };
  for (const { story, frame, head, pictures } of page?.articles ?? []) {
    const letter = String.fromCharCode(97 + Number(story.slice(1)));
    paint(letter, [frame.column, frame.columns, frame.line, frame.lines]);
    const { span = { column: 0, columns: frame.columns }, line = 0 } = head ?? {};
    const deep = head?.vertical === true ? (head.lines ?? frame.lines) : 2;
    paint(letter.toUpperCase(), [frame.column + span.column, span.columns, frame.line + line, deep]);
    for (const { frame: own, over } of pictures) {
      const from = isUpright || over === true ? 0 : 3;
      paint('#', [frame.column + own.column, own.columns, frame.line + from + own.line, own.lines]);
    }
  }
  return cells.map((row) => row.join('')).join('\n');
}

// A change of the search is seen here before it is measured: look at the drawing, then at pages at full size.
describe('made-up pages', () => {
  it('of level text', () => {
    expect(drawn(pageOf([260, 170, 130, 90, 60], [0], bare))).toMatchSnapshot();
  });

  it('set vertically', () => {
    expect(drawn(pageOf([300, 200, 140, 90, 60], [0], upright))).toMatchSnapshot();
  });
});
