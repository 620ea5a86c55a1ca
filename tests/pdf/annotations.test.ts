import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../core/annotation';
import { sheetOf } from '../../pdf';
import { readAnnotations } from '../../pdf-preflight';
import { anyAnnotations } from '../support/annotations';
import { exportPages, pageOf, runOf, unpack } from '../support/pdf-fixture';

const page = pageOf(runOf('云汀水位回落', { x: (i) => 20 + 9 * i, y: () => 50 }));
const highlight: Annotation = {
  id: 'mark-1',
  page: 1,
  kind: 'highlight',
  rect: { x: 20, y: 42, width: 54, height: 9 },
  quads: [
    { x: 20, y: 42, width: 27, height: 9 },
    { x: 47, y: 42, width: 27, height: 9 },
  ],
  text: '“回落”前应有日期',
  author: '校对甲',
  subject: '存疑',
  created: '2026-11-22T21:40:05+08:00',
  colour: [0.9, 0.1, 0.1],
};
const { quads: _quads, ...bare } = highlight;
const comment: Annotation = {
  ...bare,
  id: 'mark-2',
  kind: 'comment',
  rect: { x: 100, y: 200, width: 14, height: 14 },
};
const proof = (annotations: readonly Annotation[]): Promise<Uint8Array> =>
  exportPages([], { profile: 'proof', sheets: [{ ...sheetOf(page), annotations }] });

/** What a second reader makes of the annotations of the first page. */
async function secondOpinion(bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    return (await (await document.getPage(1)).getAnnotations()) as Record<string, unknown>[];
  } finally {
    await document.loadingTask.destroy();
  }
}

describe('remarks on a sheet', () => {
  it('are annotations at their places, with words, author and a look of their own', async () => {
    const bytes = await proof([highlight, comment]);
    const [marked, remark] = await secondOpinion(bytes);
    expect(marked).toMatchObject({ subtype: 'Highlight', hasAppearance: true, rect: [20, 249, 74, 258] });
    expect(marked).toMatchObject({ contentsObj: { str: highlight.text }, titleObj: { str: '校对甲' } });
    expect(marked).toMatchObject({ creationDate: "D:20261122214005+08'00'" });
    expect(marked?.['quadPoints']).toHaveLength(16);
    expect(remark).toMatchObject({ subtype: 'Text', hasAppearance: true, rect: [100, 86, 114, 100] });
    // Type under a marker stays readable.
    expect(unpack(bytes)).toContain('/BM /Multiply');
  });

  it('waves under type of no height without end to it', async () => {
    const flat: Annotation = { ...highlight, kind: 'squiggle', quads: [{ x: 20, y: 42, width: 54, height: 0 }] };
    const [waved] = await secondOpinion(await proof([flat]));
    expect(waved).toMatchObject({ subtype: 'Squiggly', hasAppearance: true });
  });

  it('are answered, and ticked off, by remarks that stand in no place of their own', async () => {
    const answer: Annotation = { ...comment, id: 'answer', replyTo: 'mark-1', text: '已查' };
    const done: Annotation = { ...answer, id: 'done', text: '', state: { model: 'Review', value: 'Accepted' } };
    const [first, second, third] = await secondOpinion(await proof([highlight, answer, done]));
    expect(second).toMatchObject({ inReplyTo: first?.['id'], replyType: 'R', hasAppearance: false });
    expect(third).toMatchObject({ state: 'Accepted', stateModel: 'Review' });
  });

  it('change nothing of a page without any, and the same ones give the same bytes', async () => {
    expect(await proof([])).toEqual(await exportPages([page], { profile: 'proof' }));
    expect(await proof([highlight])).toEqual(await proof([highlight]));
  });

  it('never come into a press file', async () => {
    const sheets = [{ ...sheetOf(page), annotations: [comment] }];
    await expect(exportPages([], { sheets })).rejects.toThrow('neither tags nor remarks');
  });

  it('tell the type that they mark, or stand in, with what is around it', async () => {
    const caret: Annotation = { ...bare, id: 'mark-3', kind: 'caret', rect: { x: 45, y: 48, width: 4, height: 5 } };
    const level: Annotation = { ...highlight, quads: [{ x: 29, y: 42, width: 18, height: 9 }] };
    const read = readAnnotations(await proof([level, caret, comment]));
    expect(read.ok && read.annotations.map(({ type }) => type)).toEqual([
      { before: '云', words: '汀水', after: '位回落' },
      { before: '云汀水', words: '', after: '位回落' },
      undefined,
    ]);
  });

  it('are read again as they were written, whatever they say and wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotations({ pages: 1 }), async (annotations) => {
        const read = readAnnotations(await proof(annotations));
        const written = read.ok && read.annotations.map(({ type: _type, ...each }) => each);
        expect(written).toEqual(annotations);
      }),
      { numRuns: 60 },
    );
  });
});
