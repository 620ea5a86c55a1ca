import { describe, expect, it } from 'vitest';
import { itemBounds } from '../../../core/display-list';
import { reportSheet } from '../../../outputs/report/report-sheet';
import type { ReportText } from '../../../outputs/report/report-sheet';
import { library } from '../../support/pdf-fixture';

const rows = (count: number, of: string) => Array.from({ length: count }, (_, index) => ({ text: `${of} ${index}` }));
const report = (files: number, pictures: number): ReportText => ({
  title: '传版单',
  pairs: [['报名', '石桥周报']],
  sections: [
    { head: '文件', rows: rows(files, '文件') },
    { head: '图片', rows: rows(pictures, '图片') },
  ],
  more: (count) => `另有${count}项`,
  foot: '传版',
});

/** The lines of a report. */
function linesOf(text: ReportText): readonly string[] {
  const list = reportSheet(text, library);
  for (const item of list.items) {
    const { x, y, width, height } = itemBounds(item);
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(list.width);
    expect(y + height).toBeLessThan(list.height);
  }
  return list.items.flatMap((item) => (item.kind === 'glyphs' ? [item.text.join('')] : []));
}

describe('a report on one sheet', () => {
  it('says all that finds room', () => {
    const lines = linesOf(report(5, 8));
    expect(lines).toContain('文件 4');
    expect(lines).toContain('图片 7');
    expect(lines.filter((line) => line.startsWith('另有'))).toEqual([]);
  });

  it('says how much finds no room, of each section, and every section has its part', () => {
    const lines = linesOf(report(500, 300));
    const shown = (of: string): number => lines.filter((line) => new RegExp(`^${of} \\d`).test(line)).length;
    expect(shown('文件')).toBeGreaterThan(20);
    expect(shown('图片')).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith('另有'))).toEqual([
      `另有${500 - shown('文件')}项`,
      `另有${300 - shown('图片')}项`,
    ]);
  });

  it('cuts a line that is too long, and says so', () => {
    const lines = linesOf({ ...report(0, 0), pairs: [['报名', '石'.repeat(200)]] });
    expect(lines.find((line) => line.startsWith('石'))).toMatch(/^石+…$/);
  });
});
