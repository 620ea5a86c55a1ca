import { describe, expect, it } from 'vitest';
import { importCopy } from '../../../core/copy';
import { PROOF_LISTS, findingsInCopy, proofread, slipDiagnostics, textsOfCopy } from '../../../core/proof';
import { ISSUE_DATE, slipsIn, storyOf } from './slips';

/** What is told of copy, each with the words that it contradicts. */
function contradictions(headline: string, ...body: string[]): readonly string[] {
  return slipsIn([storyOf({ headline }, ...body)]).map(
    ({ text, against = [] }) => `${text} ≠ ${against.map((one) => `${one.part} ${one.text}`).join('、')}`,
  );
}

describe('what contradicts itself', () => {
  it.each([
    ['', '老人出生于1940年，今年76岁。', '出生于1940年 ≠ body:0 76岁'],
    ['', '10月19日是农历九月初九，村里办宴席。', '农历九月初九 ≠ body:0 10月19日'],
    ['', '9月16日（星期四）开工。', '星期四 ≠ body:0 9月16日'],
    ['', '假期为9月25日至28日，共3天。', '3天 ≠ body:0 9月25日至28日'],
    ['', '婚宴摆了60桌，每桌10人，共700人就餐。', '700人 ≠ body:0 10人、body:0 60桌'],
    ['', '全校1200名学生中，住校生480名，占45%。', '45% ≠ body:0 480名、body:0 1200名'],
    ['', '下月将有讲座三场，分别是《海港》和《渔火》。', '三 ≠ body:0 《海港》和《渔火》'],
    ['老街添了28盏路灯', '本月，老街装上38盏路灯。', '28盏 ≠ body:0 38盏'],
    ['', '县水利局局长彭恺到场。彭凯表示，工程快完工了。', '彭凯 ≠ body:0 彭恺'],
    ['', '水利局局长阎怀山到场。阎怀山副局长说，要抓紧。', '副局长 ≠ body:0 局长'],
  ])('is told with both its places: %s%s', (headline, body, told) => {
    expect(contradictions(headline, body)).toEqual([told]);
  });

  it('is told across stories too, by the place of the other one', () => {
    const stories = [
      storyOf({}, '石湾村村民解元芳拿到了新卡。'),
      storyOf({}, '青塘村村民解元芳拿着社保卡笑了。'),
    ] as const;
    const [finding] = slipsIn(stories);
    expect(finding).toMatchObject({ story: stories[1].id, text: '青塘村' });
    expect(finding?.against).toEqual([{ story: stories[0].id, part: 'body:0', start: 0, end: 3, text: '石湾村' }]);
  });

  it('stands by its places in a file of copy', () => {
    const text = '题目\n\n　　老人出生于1940年，  住在石桥。\n\n　　老人今年76岁。\n';
    const { clean, ...copy } = importCopy({ text, file: 'a.txt', sha256: '' });
    const texts = textsOfCopy(copy);
    const reading = { texts, language: clean.language, issueDate: ISSUE_DATE, known: [], lists: PROOF_LISTS };
    const findings = findingsInCopy(text, clean, texts, proofread(reading));
    const places = findings.flatMap(({ against = [] }) => against);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['76岁']);
  });

  it('is quoted among the findings, which lead to both places', () => {
    const [diagnostic] = slipDiagnostics(slipsIn([storyOf({}, '老人出生于1940年。', '老人今年76岁。')]));
    expect(diagnostic).toMatchObject({
      place: { part: 'body', paragraph: 0, offset: 2 },
      values: { slip: 'anniversary', against: '76岁' },
      against: [{ part: 'body', paragraph: 1, offset: 4 }],
    });
  });

  it('has no second place where there is none', () => {
    const [finding] = slipsIn([storyOf({}, '安全布署完毕。')]);
    expect(finding).not.toHaveProperty('against');
  });
});
