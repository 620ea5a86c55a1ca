import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../core/marks';
import type { Article, Edition, ProofMark } from '../../../core/document';
import { smallEdition, smallStory } from '../document/small-edition';
import { proofMark, textAnchor } from './marks';

const stories = ['a', 'b', 'c', 'd'].map((id) => smallStory(id, `标题${id}`, ['第一段。', '第二段。']));
const article = (story: string, line: number, column: number): Article => ({
  id: `on-${story}`,
  story,
  frame: { column, columns: 2, line, lines: 10 },
  pictures: [],
});
const edition: Edition = {
  ...smallEdition(),
  stories,
  teasers: [],
  pages: [
    { id: 'p1', name: '', articles: [article('a', 40, 0), article('b', 0, 3)] },
    { id: 'p2', name: '', articles: [article('c', 0, 0)] },
  ],
};
const [a, b, c, d] = stories;
const on = (id: string, anchor: ProofMark['anchor']): ProofMark => proofMark(id, anchor);
const place = (id: string, own: Partial<Extract<ProofMark['anchor'], { kind: 'place' }>>): ProofMark =>
  on(id, { kind: 'place', page: 'p1', shape: 'point', at: { x: 0, y: 0 }, ...own });

describe('marks in the order of reading', () => {
  it('go down each page by where their articles stand, whatever these are called, and through each text', () => {
    const marks = [
      on('nowhere', textAnchor(d!, 'body:0', 0, 1)),
      on('a body', textAnchor(a!, 'body:1', 0, 1)),
      on('c', textAnchor(c!, 'headline', 0, 1)),
      on('a head', textAnchor(a!, 'headline', 0, 1)),
      on('b late', textAnchor(b!, 'body:0', 2, 3)),
      on('b early', textAnchor(b!, 'body:0', 0, 1)),
    ];
    expect(inReadingOrder(edition, marks).map(({ id }) => id)).toEqual([
      'b early',
      'b late',
      'a head',
      'a body',
      'c',
      'nowhere',
    ]);
  });

  it('take words of a story that goes on to a later page with that page', () => {
    const marks = [on('late', textAnchor(a!, 'body:0', 1, 2)), on('c', textAnchor(c!, 'body:0', 0, 1))];
    const standing = { [a!.id]: [{ part: 'body:0', offset: 1, page: 9 }] } as const;
    expect(inReadingOrder(edition, marks, standing).map(({ id }) => id)).toEqual(['c', 'late']);
    expect(inReadingOrder(edition, marks).map(({ id }) => id)).toEqual(['late', 'c']);
  });

  it('take a place on bare paper by its height, and one on a thing with the thing', () => {
    const marks = [
      place('foot', { at: { x: 0, y: 5000 } }),
      on('a', textAnchor(a!, 'body:0', 0, 1)),
      place('on b', { thing: { kind: 'picture', article: 'on-b', picture: 'x' }, at: { x: 0.9, y: 0.9 } }),
      place('top', { at: { x: 0, y: -5 } }),
    ];
    expect(inReadingOrder(edition, marks).map(({ id }) => id)).toEqual(['top', 'on b', 'a', 'foot']);
  });
});
