import { describe, expect, it } from 'vitest';
import { slipDiagnostics } from '../../../core/proof';
import { slipsIn, storyOf } from './slips';

describe('slips among the findings', () => {
  it('lead to their place, and bring what mends them', () => {
    const story = storyOf({ headline: '布署' }, '第一段。', '安全布署完毕。');
    const [, slip] = slipDiagnostics(slipsIn([story]));
    expect(slip).toMatchObject({
      code: 'slip-suggestion',
      severity: 'info',
      place: { story: story.id, part: 'body', paragraph: 1, offset: 2 },
      values: { slip: 'confusable', text: '布署', suggestion: '部署' },
      fix: { kind: 'replace-text', of: { kind: 'story', part: 'body:1' }, start: 2, was: '布署', text: '部署' },
    });
  });

  it('ask where only a person knows', () => {
    const [slip] = slipDiagnostics(slipsIn([storyOf({}, '损耗减少了2倍。')]));
    expect(slip).toMatchObject({ code: 'slip', fix: { kind: 'ask-text' } });
  });

  it('are errors where no calendar agrees', () => {
    expect(slipDiagnostics(slipsIn([storyOf({}, '9月16日（星期四）开工。')]))).toMatchObject([
      { code: 'wrong-weekday', severity: 'error', rule: 'L33', values: { written: '星期四', weekday: '星期三' } },
    ]);
  });
});
