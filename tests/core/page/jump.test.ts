import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

/** The jump lines of each page, top to bottom, and the characters of body text on it. */
function jumps(edition: Edition): { readonly jumps: readonly string[]; readonly body: number }[] {
  return composeEdition(edition, { fonts }).map((page) => {
    const textsOf = (wanted: string): string[] =>
      page.lines
        .filter(({ part }) => part.startsWith(wanted))
        .sort((a, b) => a.y - b.y)
        .map(({ line }) => line.runs.flatMap((run) => run.text).join(''));
    const heads = page.list.items.flatMap((item) =>
      item.kind === 'glyphs' && item.owner.part === 'jumpHead' ? item.text.join('') : [],
    );
    expect(heads.length > 0).toBe(textsOf('jump').some((text) => text.startsWith('（上接')));
    return { jumps: textsOf('jump').filter((text) => text.startsWith('（')), body: textsOf('body').join('').length };
  });
}

/**
 * One story of so many characters in four pages' articles of ten lines by ten characters; page three has none of it.
 */
function threaded(length: number, over: Partial<Edition> = {}): Edition {
  const story = storyOf('s', [textOf(length)], { headline: '标题' });
  const part = (id: string) => [articleOf(id, 's', at(0, 1, 3, 10))];
  return editionOf([story], [part('a'), part('b'), [], part('c')], over);
}

describe('jump lines', () => {
  it('come in pairs over three pages, each naming the next and the one before', () => {
    const pages = jumps(threaded(200));
    expect(pages.map((page) => page.jumps)).toEqual([
      ['（下转第2版）'],
      ['（上接第1版）', '（下转第4版）'],
      [],
      ['（上接第2版）'],
    ]);
    expect(pages.reduce((sum, { body }) => sum + body, 0)).toBe(200);
  });

  it('are in traditional characters where the paper is', () => {
    const hant = { profile: { ...bare, language: 'zh-Hant' as const } };
    expect(jumps(threaded(200, hant)).flatMap((page) => page.jumps)).toEqual([
      '（下轉第2版）',
      '（上接第1版）',
      '（下轉第4版）',
      '（上接第2版）',
    ]);
  });

  it('follow the articles when pages are moved', () => {
    const edition = threaded(200);
    const [first, second, none, last] = edition.pages;
    const moved = { ...edition, pages: [first!, none!, last!, second!] };
    expect(jumps(moved).map((page) => page.jumps)).toEqual([
      ['（下转第3版）'],
      [],
      ['（上接第1版）', '（下转第4版）'],
      ['（上接第3版）'],
    ]);
  });

  it('stand alone nowhere: a story that ends before its last article goes on nowhere', () => {
    expect(jumps(threaded(60)).flatMap((page) => page.jumps)).toEqual([]);
    expect(jumps(threaded(140)).flatMap((page) => page.jumps)).toEqual(['（下转第2版）', '（上接第1版）']);
  });

  it('are none between two articles of one page', () => {
    const story = storyOf('s', [textOf(150)], { headline: '标题' });
    const articles = [articleOf('a', 's', at(0, 1, 0, 10)), articleOf('b', 's', at(2, 1, 0, 12))];
    expect(jumps(editionOf([story], [articles])).flatMap((page) => page.jumps)).toEqual([]);
  });
});
