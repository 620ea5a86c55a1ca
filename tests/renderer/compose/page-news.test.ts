import { describe, expect, it } from 'vitest';
import type { ComposedPage } from '../../../renderer/compose';
import { createPageNews } from '../../../renderer/compose/page-news';

function page(id: string, revision = 1): ComposedPage {
  return {
    id,
    revision,
    number: 1,
    width: 1,
    height: 1,
    articles: [],
    damage: [],
    glyphs: 0,
    counts: { characters: 0, words: 0 },
    milliseconds: 0,
    preview: false,
  };
}

function news() {
  const told: string[] = [];
  const clock = { now: 0 };
  const made = createPageNews(
    (pages) => told.push(pages.map(({ id, revision }) => `${id}${revision}`).join(' ')),
    () => clock.now,
  );
  return { ...made, told, clock };
}

describe('news of composed pages', () => {
  it('are told at once when asked, in the order they were composed', () => {
    const { add, tell, told } = news();
    add(page('b'));
    add(page('a'));
    tell();
    tell();
    expect(told).toEqual(['b1 a1']);
  });

  it('are gathered for a while where many come one after another', () => {
    const { add, tellSometimes, told, clock } = news();
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
      clock.now = index * 40;
      add(page(id));
      tellSometimes();
    }
    expect(told).toEqual(['a1', 'b1 c1 d1']);
  });

  it('tell a page that was composed again before, so that no damage is lost', () => {
    const { add, tell, told } = news();
    add(page('a', 1));
    add(page('b', 1));
    add(page('a', 2));
    tell();
    expect(told).toEqual(['a1 b1', 'a2']);
  });

  it('forget what belongs to an edition that is no longer open', () => {
    const { add, forget, tell, told } = news();
    add(page('a'));
    forget();
    tell();
    expect(told).toEqual([]);
  });
});
