import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFKit from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLACK } from '../../core/display-list';
import { OWNER, exportPages, pageOf, runOf } from '../support/pdf-fixture';
import { idsOf, reportOn } from '../support/press-file';

/** A plain file as programs make them: a standard font, a link, colours of the screen. */
async function plainByPdfKit(): Promise<Uint8Array> {
  const document = new PDFKit({ size: [400, 300], info: { CreationDate: new Date(0), ModDate: new Date(0) } });
  document.fillColor('red').text('A page', 20, 20, { link: 'http://forme.invalid/' });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}

describe('files of other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forme-foreign-'));
  const ours = join(folder, 'ours.pdf');
  const through = (program: string, args: (output: string) => readonly string[]): Uint8Array => {
    const output = join(folder, `${program}.pdf`);
    execFileSync(program, args(output), { stdio: 'pipe' });
    return Uint8Array.from(readFileSync(output));
  };
  const failed = (bytes: Uint8Array): string[] => idsOf(reportOn(bytes), 'failed');

  beforeAll(async () => {
    const page = pageOf(runOf('黑字正文', { x: (index) => 20 + 10 * index, y: () => 50 }), {
      kind: 'rule',
      owner: OWNER,
      x1: 20,
      y1: 80,
      x2: 200,
      y2: 80,
      width: 0.5,
      ink: BLACK,
    });
    writeFileSync(ours, await exportPages([page]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('from pdfkit, with Helvetica, a link and RGB, fail with the right ids', async () => {
    const ids = failed(await plainByPdfKit());
    expect(ids).toEqual(
      expect.arrayContaining([
        'X-NO-ACTIONS',
        'X-ANNOTS',
        'X-INFO-KEYS',
        'X-TRAPPED',
        'X-OI-ONE',
        'X-BOX-TRIM',
        'X-FONT-EMBEDDED',
        'N-NO-RGB',
      ]),
    );
    expect(ids).not.toContain('X-QPDF');
    expect(ids).not.toContain('X-NO-ENCRYPT');
  });

  it('from Ghostscript, which drops what PDF/X needs, fail with the right ids', () => {
    const ids = failed(
      through('gs', (output) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-o', output, ours]),
    );
    expect(ids).toEqual(expect.arrayContaining(['X-HEADER', 'X-TRAPPED', 'X-OI-ONE']));
    expect(ids).not.toContain('X-QPDF');
    expect(ids).not.toContain('X-FONT-EMBEDDED');
  });

  it('from cairo, which knows nothing of print, fail with the right ids', () => {
    const ids = failed(through('pdftocairo', (output) => ['-pdf', ours, output]));
    expect(ids).toEqual(
      expect.arrayContaining(['X-TRAILER-ID', 'X-INFO-KEYS', 'X-XMP-WELLFORMED', 'X-OI-ONE', 'X-BOX-TRIM']),
    );
    expect(ids).not.toContain('X-QPDF');
    expect(ids).not.toContain('X-FONT-EMBEDDED');
  });

  it('that qpdf has packed anew, linearised or enciphered are still read', () => {
    const packed = through('qpdf', (output) => ['--object-streams=generate', '--linearize', ours, output]);
    expect(failed(packed)).toEqual([]);
    const hidden = through('qpdf', (output) => [
      '--object-streams=disable',
      '--encrypt',
      '',
      'owner',
      '256',
      '--',
      ours,
      output,
    ]);
    const report = idsOf(reportOn(hidden), 'failed');
    expect(report).toContain('X-NO-ENCRYPT');
    expect(report).not.toContain('X-BOX-TRIM');
  });

  it.each(['x4', 'x1a'] as const)(
    'that qpdf has enciphered with its objects in streams are told of in %s',
    (standard) => {
      const encipher = ['--encrypt', '', 'owner', '256', '--'];
      const hidden = through('qpdf', (output) => ['--object-streams=generate', ...encipher, ours, output]);
      const report = reportOn(hidden, { standard, pages: 1, trim: { widthMm: 141, heightMm: 106 } });
      const tooNew = ['X-HEADER', ...(standard === 'x1a' ? ['X-OBJSTM'] : [])];
      expect(idsOf(report, 'failed').sort()).toEqual([...tooNew, 'X-NO-ENCRYPT'].sort());
      expect(idsOf(report, 'passed')).toEqual(
        expect.arrayContaining(['X-HEADER-BINARY', 'X-EOF', 'X-QPDF', 'X-TRAILER-ID', 'X-FILTERS']),
      );
      // Whatever may stand in those streams is neither found missing nor said to be right.
      expect(idsOf(report, 'none')).toEqual(
        expect.arrayContaining(['X-NO-JS', 'X-BOX-TRIM', 'X-OI-ONE', 'N-PAGE-SIZE']),
      );
    },
  );

  it('of our own pass every check, in both standards', async () => {
    const page = pageOf(runOf('黑字正文', { x: (index) => 20 + 10 * index, y: () => 50 }));
    for (const profile of ['x4', 'x1a'] as const) {
      const report = reportOn(await exportPages([page, { ...page, page: 2 }], { profile }), {
        standard: profile,
        pages: 2,
      });
      expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    }
  });
});
