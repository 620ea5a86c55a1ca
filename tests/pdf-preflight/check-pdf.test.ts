import { describe, expect, it } from 'vitest';
import { PRESS_CHECKS, checkPdf } from '../../pdf-preflight';
import { pressFile } from '../support/press-file';

const PAGES = 3;
const FILE = pressFile({ replace: { pages: [['[@page] /Count 1', `[${'@page '.repeat(PAGES)}] /Count ${PAGES}`]] } });
const EXPECTED = { standard: 'x4', totalInk: 240, pages: PAGES } as const;

describe('the check of a file', () => {
  it('tells how far it is after each page read, each page rastered, and each check', async () => {
    const told: number[] = [];
    const checked = await checkPdf(FILE, EXPECTED, { onProgress: (part) => told.push(part) });
    expect(checked).toMatchObject({ ok: true, report: { pages: PAGES } });
    const checks = PRESS_CHECKS.filter(({ standards }) => standards.includes('x4')).length;
    expect(told).toHaveLength(2 * PAGES + checks);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect([(told[0] ?? 0) > 0, told.at(-1)]).toEqual([true, 1]);
  });

  it.each([1, PAGES + 1, 2 * PAGES + 1])('ends at once when it is taken back at step %i', async (step) => {
    const control = new AbortController();
    const reason = new Error('taken back');
    let steps = 0;
    const checking = checkPdf(FILE, EXPECTED, {
      signal: control.signal,
      onProgress: () => {
        // As a message from outside of the work would come in.
        if (++steps === step) setImmediate(() => control.abort(reason));
      },
    });
    await expect(checking).rejects.toBe(reason);
    expect(steps).toBeLessThanOrEqual(step + 1);
  });
});
