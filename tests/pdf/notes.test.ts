import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../pdf';
import type { PdfNote } from '../../pdf';
import { exportPages, pageOf, runOf, unpack } from '../support/pdf-fixture';

const page = pageOf(runOf('云汀水位回落', { x: (i) => 20 + 9 * i, y: () => 50 }));
const highlight: PdfNote = {
  kind: 'highlight',
  rects: [
    { x: 20, y: 42, width: 27, height: 9 },
    { x: 47, y: 42, width: 27, height: 9 },
  ],
  text: '“回落”前应有日期',
  author: 'Forme',
  colour: [0.9, 0.1, 0.1],
};
const comment: PdfNote = { ...highlight, kind: 'comment', rects: [{ x: 100, y: 200, width: 50, height: 50 }] };
const proof = (notes: readonly PdfNote[]): Promise<Uint8Array> =>
  exportPages([], { profile: 'proof', sheets: [{ ...sheetOf(page), notes }] });

/** What a reader makes of the annotations of the first page. */
async function annotationsOf(bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    return (await (await document.getPage(1)).getAnnotations()) as Record<string, unknown>[];
  } finally {
    await document.loadingTask.destroy();
  }
}

describe('notes on a sheet', () => {
  it('are annotations at their places, with words, author and a look of their own', async () => {
    const bytes = await proof([highlight, comment]);
    const [marked, remark] = await annotationsOf(bytes);
    expect(marked).toMatchObject({ subtype: 'Highlight', hasAppearance: true, rect: [20, 249, 74, 258] });
    expect(marked).toMatchObject({ contentsObj: { str: highlight.text }, titleObj: { str: 'Forme' } });
    expect(marked?.['quadPoints']).toHaveLength(16);
    expect(remark).toMatchObject({ subtype: 'Text', hasAppearance: true, rect: [100, 86, 114, 100] });
    // Type under a marker stays readable.
    expect(unpack(bytes)).toContain('/BM /Multiply');
  });

  it('change nothing of a page without any, and the same notes give the same bytes', async () => {
    expect(await proof([])).toEqual(await exportPages([page], { profile: 'proof' }));
    expect(await proof([highlight])).toEqual(await proof([highlight]));
  });

  it('never come into a press file', async () => {
    const sheets = [{ ...sheetOf(page), notes: [comment] }];
    await expect(exportPages([], { sheets })).rejects.toThrow('neither tags nor notes');
  });
});
