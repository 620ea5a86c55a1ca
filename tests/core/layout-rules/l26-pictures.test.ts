import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { adOf, at, editionWith, pictureOf, shows, told } from './fake';

const pictures = [pictureOf('p'), pictureOf('q')];
const left = { id: 'a', frame: at(0, 2, 0, 40), ...shows('p', at(0, 2, 5, 10)) };
const right = (line: number, columns = 2) => ({
  id: 'b',
  frame: at(2, 2, 0, 40),
  ...shows('q', at(0, columns, line, 10)),
});

/** All but walls of grey: on pages so small nearly any text is one. */
const seen = (edition: Edition): readonly string[] => told('L26', edition).filter((code) => code !== 'grey-wall');

describe('L26 图碰图', () => {
  it('tells of pictures of two stories that touch across a gutter, and only across', () => {
    expect(seen(editionWith([[left, right(5)]], { pictures })).slice(0, 1)).toEqual(['pictures-touch']);
    expect(seen(editionWith([[left, right(24)]], { pictures }))).not.toContain('pictures-touch');
  });

  it('tells of pictures that are level for two lines, and of none that only pass', () => {
    expect(seen(editionWith([[left, right(13, 1)]], { pictures }))).toEqual(['pictures-touch', 'picture-as-high']);
    expect(seen(editionWith([[left, right(14, 1)]], { pictures }))).toEqual(['picture-as-high']);
  });

  it('tells of pictures over one another with nothing between', () => {
    const upper = { id: 'a', frame: at(0, 4, 0, 19), ...shows('p', at(0, 4, 6, 9)) };
    const lower = { id: 'b', frame: at(0, 4, 20, 20), headline: '', ...shows('q', at(0, 4, 0, 8)) };
    const alone = (one: typeof upper) => ({ ...one, characters: 120 });
    expect(
      seen(editionWith([[alone(upper), alone(lower)]], { pictures })).filter((code) => code === 'pictures-touch'),
    ).toHaveLength(1);
  });

  it('tells of pictures over one another with only a head between', () => {
    const upper = { id: 'a', frame: at(0, 4, 0, 19), characters: 120, ...shows('p', at(0, 4, 7, 9)) };
    const lower = (line: number) => ({
      ...{ id: 'b', frame: at(0, 4, 20, 20), characters: 120 },
      ...shows('q', at(0, 3, line, 8)),
    });
    expect(seen(editionWith([[upper, lower(0)]], { pictures }))).toEqual(['pictures-stacked']);
    expect(seen(editionWith([[upper, lower(4)]], { pictures }))).toEqual([]);
  });

  it('tells of another story’s picture that is as large as the lead’s, where the lead has one', () => {
    const page = (lines: number, other: Parameters<typeof editionWith>[0][number][number]['story'] = {}) => {
      const [lead, second] = [left, right(20)];
      const shown = shows('q', at(0, 2, 20, lines));
      return editionWith([[lead, { ...second, ...shown, story: { ...shown.story, ...other } }]], { pictures });
    };
    expect(seen(page(9))).toEqual(['picture-as-large']);
    expect(seen(page(8))).toEqual([]);
    expect(seen(page(9, { paragraphs: [] }))).toEqual([]);
    const bare = { id: 'a', frame: at(0, 2, 0, 40) };
    expect(seen(editionWith([[bare, right(20)]], { pictures }))).not.toContain('picture-as-large');
  });

  it('tells of one that is as high as the lead’s, however narrow', () => {
    const page = (lines: number) =>
      editionWith([[left, { ...right(20), ...shows('q', at(0, 1, 20, lines)) }]], { pictures });
    expect(seen(page(10))).toEqual(['picture-as-high']);
    expect(seen(page(8))).toEqual([]);
  });

  it('tells of a page or a half of it without a picture, as information only', () => {
    expect(seen(editionWith([[{ id: 'a', frame: at(0, 4, 0, 40) }]]))).toEqual(['page-without-picture']);
    const high = { id: 'a', frame: at(0, 4, 0, 40), ...shows('p', at(0, 2, 0, 8)) };
    expect(seen(editionWith([[high]], { pictures }))).toEqual(['lower-half-without-picture']);
    const low = { id: 'a', frame: at(0, 4, 0, 40), ...shows('p', at(0, 2, 22, 8)) };
    expect(seen(editionWith([[low]], { pictures }))).toEqual(['upper-half-without-picture']);
    const boxed = { ...high, ...shows('p', at(0, 2, 14, 8)) };
    expect(seen(editionWith([[boxed]], { pictures }))).toEqual([]);
  });

  it('tells of a fifth of the type area that is plain text, unless a picture or a box stands in it', () => {
    const wide = { id: 'a', frame: at(0, 4, 0, 24), ...shows('p', at(0, 4, 0, 16)) };
    const low = (over: Partial<typeof wide> = {}) => ({ id: 'c', frame: at(0, 4, 25, 15), ...over });
    const edition = (one: Parameters<typeof editionWith>[0][number][number]) =>
      editionWith([[wide, one]], { pictures, blocks: [[foot]] });
    const foot = adOf('ad', at(0, 4, 39, 1));
    expect(told('L26', edition(low()))).toEqual(['grey-wall']);
    expect(
      told('L26', edition({ ...low(), article: { box: { border: { kind: 'line' as const, width: 1 } } } })),
    ).toEqual([]);
    expect(told('L26', edition(low(shows('q', at(0, 4, 0, 6)))))).toEqual([]);
  });
});
