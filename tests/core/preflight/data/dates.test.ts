import { describe, expect, it } from 'vitest';

import { found, foundOf, mended, paper, withFields, withText } from '../paper';

describe('a paper that agrees with itself', () => {
  it('has nothing to report', () => {
    expect(found(paper())).toEqual([]);
    expect(found(withFields({ slogan: '2026年9月18日 星期五 农历丙午年八月初八 今日2版' }))).toEqual([]);
    expect(found(withText('9月18日（星期五），石桥加固。去年9月18日（周四）也下了雨。每周三、周日开放。'))).toEqual([]);
  });
});

describe('wrong-weekday', () => {
  it('fires on a weekday that is not its date’s, in stories and in furniture', () => {
    expect(foundOf(withText('石桥于9月18日（星期四）加固。'), 'wrong-weekday')).toMatchObject([
      {
        rule: 'L33',
        severity: 'error',
        place: { page: 1, story: 's', part: 'body', paragraph: 0, offset: 9 },
        values: { written: '星期四', weekday: '星期五', date: '2026-09-18' },
      },
    ]);
    expect(foundOf(withFields({ slogan: '今日星期四' }), 'wrong-weekday')).toHaveLength(1);
    expect(foundOf(withFields({ slogan: '星期六' }), 'wrong-weekday')).toHaveLength(1);
    expect(foundOf(withFields({ slogan: '每星期六出版' }), 'wrong-weekday')).toEqual([]);
  });

  it('takes the year nearest to the issue, or the one that is said', () => {
    const newYear = (text: string) => ({ ...withText(text), issue: { date: '2027-01-01', number: 1, total: 927 } });
    expect(foundOf(newYear('12月31日（星期四）'), 'wrong-weekday')).toEqual([]);
    expect(foundOf(newYear('今年12月31日（星期五）'), 'wrong-weekday')).toEqual([]);
    expect(foundOf(newYear('2025年12月31日（星期四）'), 'wrong-weekday')).toHaveLength(1);
  });

  it('is mended in the words of the text, its marks kept', () => {
    const text = withText('石桥于9月18日（周四）和9月19日（星期天）加固。');
    const marked = {
      ...text,
      stories: text.stories.map((story) => ({
        ...story,
        paragraphs: story.paragraphs.map((paragraph) => ({
          ...paragraph,
          marks: [{ kind: 'strong' as const, start: 0, end: 2 }],
        })),
      })),
    };
    const story = mended(marked, 'wrong-weekday').stories[0];
    expect(story?.paragraphs[0]).toMatchObject({
      text: '石桥于9月18日（周五）和9月19日（星期六）加固。',
      marks: [{ start: 0, end: 2 }],
    });
    const teaser = { text: '今日（星期四）二版', page: 2 };
    expect(mended(paper({ teasers: [teaser] }), 'wrong-weekday').teasers[0]?.text).toBe('今日（星期五）二版');
  });
});

describe('wrong-lunar', () => {
  it('fires on a lunar date or year that is not its date’s', () => {
    expect(foundOf(withText('9月18日（农历八月初九）'), 'wrong-lunar')).toMatchObject([
      { values: { written: '农历八月初九', lunar: '农历八月初八' } },
    ]);
    expect(foundOf(withFields({ slogan: '农历乙巳年八月初八' }), 'wrong-lunar')).toHaveLength(1);
    expect(foundOf(withText('农历八月十五是中秋。'), 'wrong-lunar')).toEqual([]);
    expect(foundOf(withText('2023年3月22日（农历闰二月初一）'), 'wrong-lunar')).toEqual([]);
    expect(foundOf(withText('2023年3月22日（农历二月初一）'), 'wrong-lunar')).toHaveLength(1);
  });

  it('is mended with as much as was written', () => {
    const slogan = mended(withFields({ slogan: '夏历乙巳年八月初九' }), 'wrong-lunar').masthead.fields.slogan;
    expect(slogan).toBe('夏历丙午年八月初八');
  });
});

describe('wrong-today and no-such-date', () => {
  it('fire on a 今天 of another day, and on days that are none', () => {
    expect(foundOf(withText('今天是9月17日。'), 'wrong-today')).toHaveLength(1);
    expect(foundOf(withText('今天，9月18日。昨天9月17日。'), 'wrong-today')).toEqual([]);
    expect(foundOf(withText('2月30日开会。'), 'no-such-date')).toMatchObject([
      { values: { written: '2月30日' }, fix: { kind: 'ask-text' } },
    ]);
    expect(foundOf(withText('2025年2月29日开会。'), 'no-such-date')).toHaveLength(1);
    expect(foundOf(withText('2月29日是闰日。'), 'no-such-date')).toEqual([]);
  });

  it('put the issue’s day in, in the same numerals', () => {
    const text = (edition: ReturnType<typeof paper>) => edition.stories[0]?.paragraphs[0]?.text;
    expect(text(mended(withText('今天是2025年8月7日。'), 'wrong-today'))).toBe('今天是2026年9月18日。');
    expect(text(mended(withText('今天是八月七日。'), 'wrong-today'))).toBe('今天是九月十八日。');
  });
});
