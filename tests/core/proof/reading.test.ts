import { describe, expect, it } from 'vitest';
import { PROOF_LISTS, textsOf } from '../../../core/proof';
import { oncePerText, oncePerTextAndLists, storyByStory } from '../../../core/proof/reading';
import type { Reading } from '../../../core/proof/reading';
import { storyOf } from './slips';

const known: readonly string[] = [];
const one = storyOf({ headline: '新桥通车' }, '新桥昨日通车。', '车流平稳。');
const other = storyOf({ headline: '早稻开镰' }, '早稻昨日开镰。');

function readingOf(stories: readonly (typeof one)[], more: Partial<Reading> = {}): Reading {
  return { texts: stories.flatMap(textsOf), language: 'zh-Hans', known, lists: PROOF_LISTS, ...more };
}

describe('a check of stories by themselves', () => {
  /** A check that tells every text it is given, and the stories that it was asked about. */
  const counted = () => {
    const asked: string[] = [];
    const check = storyByStory(({ texts }) => {
      asked.push([...new Set(texts.map(({ story }) => story))].join());
      return texts.map((text) => ({ text, slip: { code: 'name', start: 0, end: 1, confidence: 1 } }));
    });
    return { asked, check };
  };

  it('is given one story at a time, and tells of all', () => {
    const { asked, check } = counted();
    expect(check(readingOf([one, other])).map(({ text }) => text)).toEqual(readingOf([one, other]).texts);
    expect(asked).toEqual([one.id, other.id]);
  });

  it('is asked again only about a story that changed', () => {
    const { asked, check } = counted();
    check(readingOf([one, other]));
    const edited = { ...other, headline: '早稻收割' };
    const told = check(readingOf([one, edited]));
    expect(asked).toEqual([one.id, other.id, other.id]);
    expect(told.map(({ text }) => text.text)).toContain('早稻收割');
    expect(told.map(({ text }) => text.text)).not.toContain('早稻开镰');
  });

  it.each<Partial<Reading>>([{ known: ['新桥'] }, { issueDate: '2026-09-19' }, { language: 'zh-Hant' }])(
    'is asked again about all stories that are read against %o',
    (more) => {
      const { asked, check } = counted();
      check(readingOf([one, other]));
      check(readingOf([one, other], more));
      expect(asked).toEqual([one.id, other.id, one.id, other.id]);
    },
  );
});

describe('what is read in a text', () => {
  it('is read once, whatever it comes to', () => {
    let times = 0;
    const read = oncePerText(() => void (times += 1));
    const [text, next] = textsOf(one);
    for (const each of [text, text, next]) read(each!);
    expect(times).toBe(2);
  });

  it('is read again by other lists', () => {
    const read = oncePerTextAndLists((_, { offices }) => offices);
    const [text] = textsOf(one);
    expect(read(text!, PROOF_LISTS)).toBe(PROOF_LISTS.offices);
    expect(read(text!, { ...PROOF_LISTS, offices: ['掌柜'] })).toEqual(['掌柜']);
  });
});
