import { describe, expect, it } from 'vitest';
import type { ImportedCopy } from '../../../ipc';
import { changesIn } from '../../../renderer/editor';
import { reportOn } from '../../../renderer/editor/copy-report';

function copy(file: string, more: Partial<ImportedCopy>): ImportedCopy {
  const nothing = { stories: [], issue: {}, teasers: [], credits: [], pictures: [], changes: {}, warnings: [] };
  return { file, encoding: 'utf-8', ...nothing, ...more };
}

describe('the copy report', () => {
  it('counts changes by rule over all files, the most frequent first', () => {
    const report = reportOn([
      copy('a.txt', { changes: { ellipses: 2, 'half-width-marks': 3 } }),
      copy('b.txt', { changes: { 'half-width-marks': 1 } }),
    ]);
    expect(report?.changes).toEqual([
      { rule: 'half-width-marks', count: 4 },
      { rule: 'ellipses', count: 2 },
    ]);
    expect(report && changesIn(report)).toBe(6);
  });

  it('keeps the doubts of earlier imports, each with its file', () => {
    const warning = { code: 'no-headline', values: { text: '甲' } };
    const before = reportOn([copy('a.txt', { warnings: [warning] })]);
    const report = reportOn([copy('b.txt', { warnings: [{ ...warning, story: 's1' }] })], before);
    expect(report?.warnings.map(({ file, story }) => [file, story])).toEqual([
      ['a.txt', undefined],
      ['b.txt', 's1'],
    ]);
  });

  it('is none when copy came in as it was', () => {
    expect(reportOn([copy('a.txt', {})])).toBeUndefined();
  });
});
