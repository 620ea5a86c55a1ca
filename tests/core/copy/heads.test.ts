import { describe, expect, it } from 'vitest';
import { cleanCopy, structureCopy } from '../../../core/copy';

const BODY = '本报讯 水渠昨日修好了，水已经到了田头，家家都在放水插秧。';

/** The head of a story with these lines over it, and whether it is doubted. */
function headOf(...lines: readonly string[]): readonly [string, string, readonly string[], boolean] {
  const { stories, warnings } = structureCopy(cleanCopy([...lines, BODY].join('\n')));
  const { kicker = '', headline = '', decks = [] } = stories[0] ?? {};
  return [kicker, headline, decks, warnings.some(({ code }) => code === 'doubtful-head')];
}

describe('the parts of a head', () => {
  it('are sure where place and length say the same', () => {
    expect(headOf('水渠修好了', '三个村的田昨日同时放水')).toEqual([
      '',
      '水渠修好了',
      ['三个村的田昨日同时放水'],
      false,
    ]);
    expect(headOf('三年修渠 一朝放水', '北渠全线通到河湾下游', '——三个村的田昨日同时放水')).toEqual([
      '三年修渠 一朝放水',
      '北渠全线通到河湾下游',
      ['——三个村的田昨日同时放水'],
      false,
    ]);
    expect(headOf('走进北山老村', '老渠里又有了水声', '修渠的人说这是最好的一年')).toEqual([
      '走进北山老村',
      '老渠里又有了水声',
      ['修渠的人说这是最好的一年'],
      false,
    ]);
    expect(headOf('调查', '一条渠要修多少年才能通水到田', '写在春灌以前')).toEqual([
      '调查',
      '一条渠要修多少年才能通水到田',
      ['写在春灌以前'],
      false,
    ]);
    expect(headOf('县长在北渠工地检查时强调', '抓紧修渠')).toEqual(['县长在北渠工地检查时强调', '抓紧修渠', [], false]);
  });

  it('are doubted where another reading is as good', () => {
    // A long line over a short one: kicker and headline, or headline and deck.
    expect(headOf('全县春灌现场推进会昨日召开', '水要先到坡上田')[3]).toBe(true);
    expect(headOf('修好每一条渠 管好每一滴水 种好每一块田', '全县春灌工作会召开')[3]).toBe(true);
    expect(headOf('北渠通水到河湾', '南渠清淤过半程', '——春灌第一周')[3]).toBe(true);
    expect(headOf('水渠修好了', '三个村的田昨日同时放水', '写在春灌以后')[3]).toBe(true);
    expect(headOf('水渠修好了', '', '坡上的田和河湾的田都有水了')[3]).toBe(true);
  });
});
