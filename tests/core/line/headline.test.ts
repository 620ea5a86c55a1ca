import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../../core/line';
import type { SetLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span, textOf } from './setting';

const fonts = fakeFonts();
const set = (text: string, cells: number): string[] =>
  setHeadline([span(text)], cells * SIZE, mainland({ align: 'centre' }), fonts).lines.map(textOf);

describe('headlines', () => {
  it('stay on one line when they fit', () => {
    expect(set('清溪县召开夏粮收购会议', 12)).toEqual(['清溪县召开夏粮收购会议']);
  });

  it('break at the separator between phrases', () => {
    expect(set('夏粮收购工作会议召开 部署三项任务', 12)).toEqual(['夏粮收购工作会议召开 ', '部署三项任务']);
  });

  it('hold titles, numbers and words together', () => {
    expect(set('《青石镇志》座谈会在县图书馆举行', 10)[0]).toContain('《青石镇志》');
    expect(set('全县一季度十二个项目新增投资3600万元', 11).join('|')).not.toMatch(/[0-9]\|[0-9万]/);
  });

  it('never open a line with a particle', () => {
    for (const cells of [7, 8, 10, 12]) {
      for (const line of set('大山里的孩子们迎来了新学校的第一堂课', cells).slice(1)) {
        expect(line).not.toMatch(/^[的了和们]/);
      }
    }
  });

  it('make lines of near-equal length', () => {
    const lengths = set('清水河上架起了第一座便民桥梁', 10).map((line) => line.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(2);
  });

  it.each([
    ['云汀智慧客服北方中心启动运营', 9, '云汀智慧客服|北方中心启动运营'],
    ['全县各乡镇部署今冬供暖工作', 8, '全县各乡镇部署|今冬供暖工作'],
    ['三十六家单位结对帮扶二十个村', 8, '三十六家单位结对|帮扶二十个村'],
    ['百分之九十八点六的农户用上自来水', 10, '百分之九十八点六的|农户用上自来水'],
    ['王小禾获全国青少年乒乓球锦标赛亚军', 10, '王小禾获全国青少年|乒乓球锦标赛亚军'],
    ['第二十一届书展本周六在云汀开幕', 9, '第二十一届书展|本周六在云汀开幕'],
    ['小区里能不能装充电桩', 7, '小区里能不能|装充电桩'],
    ['石桥村座谈会听取村民意见', 8, '石桥村座谈会|听取村民意见'],
    ['縣立圖書館週末延長開放時間', 9, '縣立圖書館|週末延長開放時間'],
    ['義務教育經費補助辦法上路', 8, '義務教育經費|補助辦法上路'],
    ['百分之十二的農戶登記受災補助', 8, '百分之十二的農戶|登記受災補助'],
  ])('break between words: %s', (text, cells, lines) => {
    expect(set(text, cells).join('|')).toBe(lines);
  });

  it('take a line more rather than break a word', () => {
    expect(set('新能源汽车产业园竣工', 5)).toEqual(['新能源汽车', '产业园竣工']);
    expect(set('农业科学院专家下乡', 5).join('|')).not.toMatch(/科\|学|学\|院|专\|家|下\|乡/);
    expect(set('供热管网改造提前完成', 3)).toEqual(['供热', '管网', '改造', '提前', '完成']);
  });

  it('break a word when no line holds it', () => {
    expect(set('办结率达百分之九十八点六', 7)).toEqual(['办结率达百分之', '九十八点六']);
  });

  it('set what is too long for a headline as running text, at once', () => {
    const text = '春山夏水'.repeat(5_000);
    const lines = set(text, 12);
    expect(lines.join('')).toBe(text);
    expect(lines.every((line) => line.length <= 12)).toBe(true);
  });

  it('obey the editor’s breaks', () => {
    expect(set('风雨无阻\n守护平安', 12)).toEqual(['风雨无阻\n', '守护平安']);
  });

  // Newspaper rule L18: what an editor would object to.
  it.each([
    ['校园周边五十米内禁售烟酒', 9, '校园周边|五十米内禁售烟酒'],
    ['2026年9月1日起施行新规', 7, '2026年9月1日起|施行新规'],
    ['残疾人就业创业培训班结业', 9, '残疾人就业创业|培训班结业'],
    ['作家周海燕谈《海边的书店》', 9, '作家周海燕|谈《海边的书店》'],
    ['陈守田、王小禾等十人获评“云汀好人”', 12, '陈守田、王小禾等十人|获评“云汀好人”'],
    ['柳溪河治理三年 两岸百姓齐声称赞', 9, '柳溪河治理三年 |两岸百姓齐声称赞'],
  ])('lean on nothing at their ends: %s', (text, cells, lines) => {
    expect(set(text, cells).join('|')).toBe(lines);
  });

  it('take no piece of a phrase over a separator', () => {
    expect(set('寒潮来袭 多部门联动保供保暖', 10)).toEqual(['寒潮来袭 ', '多部门联动保供保暖']);
    expect(set('青石隧道贯通 两县车程缩短四十分钟', 9)[0]).toBe('青石隧道贯通 ');
  });

  it('keep a date together and a number with what it counts', () => {
    expect(set('新校舍将于明年2026年9月1日启用', 8).join('|')).not.toMatch(/年\|9|月\|1/);
    expect(set('雨夜，一盏灯亮到天明', 7)).toEqual(['雨夜，一盏灯', '亮到天明']);
  });

  // The paper's own words, and newspaper rule L18.
  it('keep the words and names that the paper gives', () => {
    const text = '新任站长柳天明天到岗履职';
    const whole = (words?: readonly string[]): string[] => {
      const style = mainland({ align: 'centre', ...(words && { words }) });
      return setHeadline([span(text)], 7 * SIZE, style, fonts).lines.map(textOf);
    };
    expect(whole(['柳天明'])).toEqual(['新任站长柳天明', '天到岗履职']);
    expect(whole(['柳天'])).toEqual(['新任站长柳天', '明天到岗履职']);
  });

  // GB/T 15834 4.14.3.1: the interpunct parts a name, which stays one.
  it.each([5, 6, 7, 8, 9])('keep a foreign name whole in %i cells', (cells) => {
    const lines = set('作家约翰·史密斯来访座谈', cells);
    expect(lines.filter((line) => line.includes('·'))).toHaveLength(1);
    if (cells >= 6) expect(lines.join('|')).toContain('约翰·史密斯');
  });

  it('set pairs of marks solid', () => {
    const [line] = setHeadline([span('“《山》”')], 20 * SIZE, mainland(), fonts).lines;
    expect(line!.width).toBe(3 * SIZE);
  });
});

describe('parallel phrases', () => {
  const two = '凝心聚力谋发展　砥砺前行谱新篇';
  const four = '凝心聚力 砥砺前行 勇毅前行 再谱新篇';
  const setLines = (text: string, cells: number, align: 'centre' | 'start' = 'centre'): readonly SetLine[] =>
    setHeadline([span(text)], cells * SIZE, mainland({ align }), fonts).lines;
  const ends = (line: SetLine): number => line.left + line.width;

  // The separator of phrases in a head is one em (newspaper.md, heads), pressed to a half at most.
  it.each(['凝心聚力 砥砺前行', '凝心聚力　砥砺前行', '凝心聚力  砥砺前行', '凝心聚力　 砥砺前行'])(
    'stand one em apart, whatever spaces part them: “%s”',
    (text) => {
      const natural = setLines(text, 12);
      expect(natural.map((line) => line.width)).toEqual([9 * SIZE]);
      expect(textOf(natural[0]!)).toBe(text);
      expect(setLines(text, 8.5)[0]!.width).toBe(8.5 * SIZE);
      expect(setLines(text, 8.4)).toHaveLength(2);
    },
  );

  it('break between phrases only, into lines of as many', () => {
    expect(setLines(four, 15).map(textOf)).toEqual(['凝心聚力 砥砺前行 ', '勇毅前行 再谱新篇']);
    expect(setLines(two, 12).map(textOf)).toEqual(['凝心聚力谋发展　', '砥砺前行谱新篇']);
  });

  it('stand one under the other though they are centred', () => {
    expect(setLines('凝心聚力 砥砺前行 再谱新篇', 10)).toHaveLength(3);
    const five = setLines(`${four} 共赴未来`, 10);
    expect(five.map(({ width }) => width / SIZE).sort()).toEqual([4, 9, 9]);
    for (const { left } of five) expect(left).toBe((10 * SIZE - 9 * SIZE) / 2);
    const uneven = setLines('夏粮收购工作会议召开 部署三项任务', 12);
    expect(uneven[1]!.left).toBeGreaterThan(uneven[0]!.left);
    for (const line of uneven) expect(line.left + ends(line)).toBeCloseTo(12 * SIZE);
  });
});
