import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../../core/line';
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

  it('obey the editor’s breaks', () => {
    expect(set('风雨无阻\n守护平安', 12)).toEqual(['风雨无阻\n', '守护平安']);
  });

  it('set pairs of marks solid', () => {
    const [line] = setHeadline([span('“《山》”')], 20 * SIZE, mainland(), fonts).lines;
    expect(line!.width).toBe(3 * SIZE);
  });
});
