import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { storyPages, textLinesOf, wordsPage } from '../../../core/text-edit';
import type { StoryPages } from '../../../core/text-edit';
import { articleOf, at, editionOf, fonts, storyOf, textOf, upright } from '../page/fake';

const PARAGRAPHS = [textOf(37), textOf(64), textOf(90), textOf(8)];

/** A story with a head and a dateline on pages one, two and four, and another that stands on page three alone. */
function threaded(over: Partial<Edition> = {}): Edition {
  const picture = { id: 'p', name: 'p.png', sha256: '0'.repeat(64), type: 'image/png', width: 40, height: 30 } as const;
  const story = storyOf('s', PARAGRAPHS, {
    ...{ headline: '标题', dateline: '本报讯' },
    pictures: [{ picture: 'p', caption: '渡口', credit: '' }],
  });
  const part = (id: string) => articleOf(id, 's', at(0, 1, 3, 10));
  const withPicture = { ...part('b'), pictures: [{ index: 0, frame: at(0, 1, 0, 4) }] };
  const pages = [
    [articleOf('a', 's', at(0, 1, 3, 10), 20)],
    [withPicture],
    [articleOf('o', 't', at(0, 1, 3, 4))],
    [part('c')],
  ];
  return editionOf([story, storyOf('t', [textOf(20)])], pages, { pictures: [picture], ...over });
}

function standingOf(edition: Edition): StoryPages {
  return storyPages(edition, composeEdition(edition, { fonts }));
}

describe('the page of words', () => {
  it.each([
    ['level', {}],
    ['vertical', { profile: upright }],
  ])('is the one that their line stands on, in every part of a story: %s', (_, over) => {
    const edition = threaded(over);
    const composed = composeEdition(edition, { fonts });
    const standing = storyPages(edition, composed);
    const lines = composed.flatMap((page) => textLinesOf(page, { kind: 'story', id: 's' }));
    expect(new Set(lines.map(({ page }) => page)).size).toBeGreaterThan(1);
    for (const { part, start, end, page } of lines) {
      for (let offset = start; offset < end; offset += 1) {
        expect(wordsPage(edition, { story: 's', part, offset }, standing), `${part} ${offset}`).toBe(page);
      }
    }
  });

  it('is that of the picture for its caption', () => {
    const edition = threaded();
    expect(wordsPage(edition, { story: 's', part: 'caption:0', offset: 0 }, standingOf(edition))).toBe(2);
  });

  it('is the last where the text has no more room, and the first while nothing is known', () => {
    const edition = threaded();
    const end = { story: 's', part: 'body:3', offset: 7 };
    expect(wordsPage(edition, end, standingOf(edition))).toBe(4);
    expect(wordsPage(edition, end, {})).toBe(1);
    expect(wordsPage(edition, { story: 's' }, standingOf(edition))).toBe(1);
    expect(wordsPage(edition, { story: 'pool', part: 'body:0', offset: 0 }, {})).toBeUndefined();
  });

  it('is kept for stories on several pages alone', () => {
    const edition = threaded();
    expect(Object.keys(standingOf(edition))).toEqual(['s']);
    expect(wordsPage(edition, { story: 't', part: 'body:0', offset: 3 }, standingOf(edition))).toBe(3);
  });

  it('follows where a story is hidden: where it is shown first, else where it is held', () => {
    const edition = threaded();
    const [first, ...rest] = edition.pages;
    const hidden = { ...first!, articles: first!.articles.map((article) => ({ ...article, hidden: true as const })) };
    const partly = { ...edition, pages: [hidden, ...rest] };
    expect(wordsPage(partly, { story: 's' }, standingOf(partly))).toBe(2);
    const wholly = { ...edition, pages: [hidden] };
    expect(wordsPage(wholly, { story: 's' }, standingOf(wholly))).toBe(1);
  });
});
