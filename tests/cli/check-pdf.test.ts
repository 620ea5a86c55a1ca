import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forme } from '../support/forme';
import { streamedFile } from '../support/pdf-builder';
import { pressFile } from '../support/press-file';

describe('forme check --pdf', () => {
  let folder = '';
  const path = (name: string, bytes: Uint8Array | string): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forme-check-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells every check with what it asks for, and ends with 0 when none failed', async () => {
    const { exit, stdout } = await forme([
      'check',
      '--pdf',
      path('good.pdf', pressFile()),
      '--trim',
      '211.7x282.2',
      '--pages',
      '1',
    ]);
    expect(exit).toBe(0);
    const report = JSON.parse(stdout) as { failed: string[]; checks: { id: string; result: string; asks: string }[] };
    expect(report).toMatchObject({ standard: 'x4', pages: 1, failed: [] });
    expect(report.checks[0]).toEqual({
      id: 'X-HEADER',
      result: 'passed',
      asks: expect.stringMatching(/。$|\.$/u),
      findings: [],
    });
  });

  it('ends with 1 and says in words what is wrong, page by page', async () => {
    const file = path('bad.pdf', pressFile({ replace: { page: [['/TrimBox [0 0 600 800]', '']] } }));
    const { exit, stdout } = await forme(['check', '--pdf', file, '--profile', 'x1a', '--ink', '220']);
    expect(exit).toBe(1);
    const report = JSON.parse(stdout) as { failed: string[]; checks: { id: string; findings: object[] }[] };
    expect(report.failed).toEqual(['X-HEADER', 'X-INFO-VERSION', 'X-BOX-TRIM']);
    const trim = report.checks.find(({ id }) => id === 'X-BOX-TRIM');
    expect(trim?.findings).toEqual([
      expect.objectContaining({ severity: 'error', page: 1, message: expect.any(String), next: expect.any(String) }),
    ]);
  });

  it('ends with 1 for a file that hides its pages by a password', async () => {
    const hidden = Buffer.from(streamedFile()).toString('latin1').replace('/Size 7', '/Size 7 /Encrypt << >>');
    const { exit, stdout, stderr } = await forme(['check', '--pdf', path('hidden.pdf', Buffer.from(hidden, 'latin1'))]);
    expect([exit, stderr]).toEqual([1, '']);
    expect((JSON.parse(stdout) as { failed: string[] }).failed).toEqual(['X-NO-ENCRYPT', 'X-TRAILER-ID']);
  });

  it('ends with 2 and a sentence for what is no PDF, and for options that are wrong', async () => {
    for (const [args, words] of [
      [['--pdf', path('text.pdf', 'no PDF')], 'text.pdf'],
      [['--pdf', path('cut.pdf', '%PDF-1.6\n1 0 obj')], 'cut.pdf'],
      [['--pdf', join(folder, 'none.pdf')], 'none.pdf'],
      [['--pdf', path('good.pdf', pressFile()), '--ink', '300'], '--ink'],
      [['--pdf', path('good.pdf', pressFile()), '--profile', 'x3'], '--profile'],
      [['--pdf', path('good.pdf', pressFile()), '--trim', 'A4'], '--trim'],
      [['--pdf', path('good.pdf', pressFile()), 'a.forme'], 'check --pdf'],
    ] as const) {
      const { exit, stdout, stderr } = await forme(['check', ...args]);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });
});
