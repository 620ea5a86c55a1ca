import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { Edition } from '../../../core/document';
import {
  addStory,
  byPriority,
  canSplitAt,
  deleteKilled,
  duplicateStory,
  killStories,
  mergeStories,
  rankStory,
  reviveStories,
  splitStory,
  splitStoryAt,
  withStory,
} from '../../../renderer/editor';
import { smallArticle, smallEdition, smallPage, smallStory } from '../../core/document/small-edition';

/** Stories `a` to `d` of these ranks. */
function ranked(...ranks: readonly number[]): Edition {
  const stories = ranks.map((priority, index) => ({ ...smallStory('abcdef'[index] ?? '', '题', ['文']), priority }));
  return { ...smallEdition(), teasers: [], stories, pages: [smallPage('page-1', [])] };
}

const order = ({ stories }: Edition): string =>
  byPriority(stories)
    .map(({ id }) => id)
    .join('');
const ranks = ({ stories }: Edition): number[] => byPriority(stories).map(({ priority }) => priority);

describe('the order of stories', () => {
  it('changes by trading ranks, which stay those in use', () => {
    const before = ranked(1, 2, 5, 9);
    const up = rankStory(before, 'd', 'b');
    expect([order(up), ranks(up)]).toEqual(['adbc', [1, 2, 5, 9]]);
    expect(up.stories[0]).toBe(before.stories[0]);
    const last = rankStory(before, 'a', undefined);
    expect([order(last), ranks(last)]).toEqual(['bcda', [1, 2, 5, 9]]);
    expect(rankStory(before, 'b', 'c')).toBe(before);
    expect(rankStory(before, 'b', 'b')).toBe(before);
    expect(rankStory(before, 'nobody', 'b')).toBe(before);
  });

  it('can be told of stories that had one rank', () => {
    const after = rankStory(ranked(1, 1, 1, 1), 'd', 'b');
    expect([order(after), ranks(after)]).toEqual(['adbc', [1, 2, 3, 4]]);
  });

  it('is any that was asked for, one move after another', () => {
    const anyRanks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 });
    const anyMove = fc.tuple(fc.nat(5), fc.nat(6));
    fc.assert(
      fc.property(anyRanks, fc.array(anyMove, { maxLength: 6 }), (start, moves) => {
        let edition = ranked(...start);
        let wanted = order(edition);
        for (const [which, to] of moves) {
          const id = wanted[which % wanted.length] ?? '';
          const others = wanted.replace(id, '');
          const before = others[to % (others.length + 1)];
          edition = rankStory(edition, id, before);
          wanted = before === undefined ? others + id : others.replace(before, id + before);
          expect(order(edition)).toBe(wanted);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a story', () => {
  it('is begun empty, behind all others', () => {
    const after = addStory(ranked(1, 3), 'new');
    expect(order(after)).toBe('abnew');
    expect(after.stories.at(-1)).toMatchObject({ id: 'new', priority: 4, headline: '', killed: false });
    expect(validateEdition(after)).toMatchObject({ ok: true });
  });

  it('is copied next to itself', () => {
    const after = duplicateStory(ranked(1, 2, 3), 'b', 'x');
    expect([order(after), ranks(after)]).toEqual(['abxc', [1, 2, 3, 4]]);
    expect(after.stories[2]).toEqual({ ...after.stories[1], id: 'x', priority: 3 });
  });

  it('is split before a paragraph; a sub-head there becomes the headline', () => {
    const before = withStory(smallEdition(), 's1', (story) => ({
      ...story,
      byline: '林一',
      paragraphs: [
        ...story.paragraphs,
        { kind: 'subhead', text: '船工转岗' },
        { kind: 'body', text: '船工都有了去处。' },
      ],
    }));
    const after = splitStory(before, 's1', { at: 2, rest: 'x' });
    expect(after.stories[0]?.paragraphs).toHaveLength(2);
    expect(after.stories[0]?.pictures).toHaveLength(1);
    expect(after.stories[1]).toMatchObject({ id: 'x', headline: '船工转岗', byline: '林一', pictures: [] });
    expect(after.stories[1]?.paragraphs).toEqual([{ kind: 'body', text: '船工都有了去处。' }]);
    expect(splitStory(before, 's1', { at: 3, rest: 'x' }).stories[1]?.headline).toBe('');
    for (const at of [0, 4, 9]) expect(splitStory(before, 's1', { at, rest: 'x' })).toBe(before);
  });

  it('takes in others with their words, pictures and places', () => {
    const edition = smallEdition();
    const before: Edition = {
      ...withStory(edition, 's2', (story) => ({
        ...story,
        decks: ['逢雨顺延'],
        dateline: '本报讯',
        byline: '沈一',
        pictures: [{ picture: 'p1', caption: '集市', credit: '' }],
        paragraphs: [{ kind: 'body', text: '今年起集市改在每周三。', marks: [{ kind: 'dot', start: 0, end: 2 }] }],
      })),
      teasers: [{ text: '集市', story: 's2' }],
      pages: [
        smallPage('page-1', [
          {
            ...smallArticle('a2', 's2', 20),
            pictures: [{ index: 0, frame: { column: 0, columns: 1, line: 0, lines: 6 } }],
          },
        ]),
        smallPage('page-2', [smallArticle('a1', 's1', 8)]),
      ],
    };
    const after = mergeStories(before, 's1', ['s2', 's1', 'nobody']);
    expect(after.stories.map(({ id }) => id)).toEqual(['s1', 's3', 's4']);
    expect(after.stories[0]?.paragraphs.slice(2)).toEqual([
      { kind: 'subhead', text: '集市改在周三' },
      { kind: 'body', text: '逢雨顺延' },
      { kind: 'body', text: '本报讯 今年起集市改在每周三。', marks: [{ kind: 'dot', start: 4, end: 6 }] },
      { kind: 'body', text: '沈一', align: 'end' },
    ]);
    expect(after.pages[0]?.articles[0]).toMatchObject({ story: 's1', head: { size: 28 }, pictures: [{ index: 1 }] });
    expect(after.pages[1]?.articles[0]?.head).toBeUndefined();
    expect(after.teasers).toEqual([{ text: '集市', story: 's1' }]);
    expect(validateEdition(after)).toMatchObject({ ok: true, warnings: [] });
  });

  it('is killed off its pages and revived; only deleting what is killed loses it', () => {
    const before = smallEdition();
    const killed = killStories(before, ['s1', 's4']);
    expect(killed.pages[0]?.articles.map(({ story }) => story)).toEqual(['s2']);
    expect(killed.pages[1]).toBe(before.pages[1]);
    expect(killed.stories).toHaveLength(4);
    expect(reviveStories(killed, ['s1', 's4']).stories).toEqual(before.stories);
    const gone = deleteKilled(killed);
    expect(gone.stories.map(({ id }) => id)).toEqual(['s2', 's3']);
    expect(gone.teasers).toEqual([{ text: '渡口新桥今晨通车' }]);
    expect(deleteKilled(before)).toBe(before);
  });
});

describe('a story split at the caret', () => {
  const edition: Edition = {
    ...smallEdition(),
    teasers: [],
    stories: [smallStory('s', '题', ['甲乙', '丙丁'])],
    pages: [smallPage('page-1', [])],
  };
  const copy = ({ stories }: Edition): string[][] =>
    stories.map(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const at = (part: 'body:0' | 'body:1' | 'headline', offset: number) => ({ part, offset });

  it('goes in two between paragraphs or within one', () => {
    const split = (part: 'body:0' | 'body:1', offset: number) =>
      copy(splitStoryAt(edition, 's', { place: at(part, offset), rest: 'r' }));
    expect(split('body:1', 0)).toEqual([['甲乙'], ['丙丁']]);
    expect(split('body:0', 2)).toEqual([['甲乙'], ['丙丁']]);
    expect(split('body:0', 1)).toEqual([['甲'], ['乙', '丙丁']]);
    expect(split('body:1', 1)).toEqual([['甲乙', '丙'], ['丁']]);
  });

  it('stays whole at its ends and in its head', () => {
    const [story] = edition.stories;
    for (const place of [at('body:0', 0), at('body:1', 2), at('headline', 1)]) {
      expect(story && canSplitAt(story, place)).toBe(false);
      expect(splitStoryAt(edition, 's', { place, rest: 'r' })).toBe(edition);
    }
  });
});
