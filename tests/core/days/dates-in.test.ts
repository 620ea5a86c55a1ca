import { describe, expect, it } from 'vitest';

import { datesIn } from '../../../core/days';

describe('datesIn', () => {
  it('reads dates in Arabic and Chinese numerals, with and without year', () => {
    const days = datesIn('2026年9月18日、去年１２月３日和二〇二五年十一月廿八日，九月三十号').map(({ date }) => date);
    expect(days).toMatchObject([
      { year: 2026, month: 9, day: 18 },
      { year: { ago: -1 }, month: 12, day: 3 },
      { year: 2025, month: 11, day: 28 },
      { month: 9, day: 30 },
    ]);
  });

  it('gives the weekday after several days to the last of them', () => {
    expect(datesIn('9月18日至20日（星期日）')).toMatchObject([
      { date: { month: 9, day: 20 }, weekday: { weekday: 0 } },
    ]);
    expect(datesIn('9月30日至10月2日，星期五')).toMatchObject([{ date: { month: 10, day: 2 } }]);
  });

  it('keeps a weekday, a lunar date and 今天 together with their date', () => {
    expect(datesIn('今天是2026年9月18日 星期五 农历丙午年八月初八')).toMatchObject([
      {
        today: true,
        date: { year: 2026, month: 9, day: 18 },
        weekday: { word: '星期', weekday: 5 },
        lunar: { year: '丙午', month: 8, day: 8, leap: false },
      },
    ]);
    expect(datesIn('9月18日（農曆閏二月廿九，週五）')).toMatchObject([
      { lunar: { month: 2, day: 29, leap: true }, weekday: { word: '週', weekday: 5 } },
    ]);
  });

  it('finds none where there is none', () => {
    for (const text of ['118月', '26年9月18日', '13月40日', '9月18日周一清到会', '八月十五', '第9期']) {
      expect([text, datesIn(text).filter(({ weekday }) => weekday)]).toEqual([text, []]);
    }
    expect(datesIn('26年9月18日')).toEqual([]);
  });
});
