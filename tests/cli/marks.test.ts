import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProofMark } from '../../core/document';
import { readEditionFile, writeEditionFile } from '../../files';
import { signPages } from '../../core/sign-off';
import { loadModel } from '../../model';
import { proofMark, textAnchor } from '../core/marks/marks';
import { forme } from '../support/forme';
import { SAMPLES, makeSample } from '../support/samples';

const folder = mkdtempSync(join(tmpdir(), 'forme-marks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

interface Answer {
  readonly marks: readonly ProofMark[];
  readonly added: number;
  readonly changed: number;
  readonly unmatched: readonly { readonly why: string }[];
}
const answerOf = (stdout: string): Answer => JSON.parse(stdout) as Answer;

/** A sample edition with marks, and the same one before anybody read it. */
let marks: readonly ProofMark[];
beforeAll(async () => {
  await makeSample(SAMPLES[0]!, file('fresh.forme'));
  const opened = await readEditionFile(file('fresh.forme'));
  if (!opened.ok) throw new Error(opened.code);
  const placed = new Set(opened.edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const [first, second] = opened.edition.stories.filter(({ id }) => placed.has(id));
  marks = [
    proofMark('a', textAnchor(first!, 'body:0', 2, 6), { text: '当天', comment: '与首段不合' }),
    proofMark('b', textAnchor(first!, 'headline', 0, 2), { sign: 'delete', round: 'second', state: 'done' }),
    proofMark('c', textAnchor(second!, 'body:0', 5, 5), {
      sign: 'insert',
      text: '的',
      replies: [{ reader: '林校', at: '2026-11-26T10:00:00Z', text: '同意' }],
    }),
  ];
  const model = loadModel(opened.modelState);
  const edition = model.change('mark', (before) => ({ ...before, proofMarks: marks }));
  await writeEditionFile(file('marked.forme'), { ...opened, edition, modelState: model.encodeState() });
}, 60_000);

describe('forme marks', () => {
  it('takes the remarks of a proof in as they went out, on the same characters', async () => {
    const [marked, fresh] = [file('marked.forme'), file('fresh.forme')];
    expect((await forme(['export', marked, '-o', file('proof.pdf'), '--output', 'proof', '--remarks'])).exit).not.toBe(
      2,
    );
    const pdf = await forme(['marks', fresh, '--from', file('proof.pdf'), '-o', file('back.forme')]);
    expect([pdf.exit, answerOf(pdf.stdout)]).toEqual([0, { marks, added: 3, changed: 0, unmatched: [], leftOut: [] }]);
    const again = await forme(['marks', file('back.forme'), '--from', file('proof.pdf'), '-o', file('again.forme')]);
    expect(answerOf(again.stdout)).toEqual({ marks, added: 0, changed: 0, unmatched: [], leftOut: [] });
  }, 60_000);

  it('takes them in from XFDF too', async () => {
    const out = await forme(['marks', file('marked.forme'), '--xfdf', file('remarks.xfdf')]);
    expect(answerOf(out.stdout).marks).toEqual(marks);
    expect(readFileSync(file('remarks.xfdf'), 'utf8')).toContain('一校 · 改正');
    const back = await forme(['marks', file('fresh.forme'), '--from', file('remarks.xfdf'), '-o', file('xfdf.forme')]);
    expect(answerOf(back.stdout)).toEqual({ marks, added: 3, changed: 0, unmatched: [], leftOut: [] });
  }, 60_000);

  it('tells remarks that stand on nothing, and files that hold none', async () => {
    const xfdf = readFileSync(file('remarks.xfdf'), 'utf8').replaceAll('page="0"', 'page="99"');
    writeFileSync(file('astray.xfdf'), xfdf);
    const astray = await forme(['marks', file('fresh.forme'), '--from', file('astray.xfdf'), '-o', file('x.forme')]);
    expect(astray.exit).toBe(1);
    expect(new Set(answerOf(astray.stdout).unmatched.map(({ why }) => why))).toEqual(new Set(['no-page']));
    writeFileSync(file('none.txt'), '没有批注');
    const none = await forme(['marks', file('fresh.forme'), '--from', file('none.txt'), '-o', file('x.forme')]);
    expect([none.exit, none.stderr]).toEqual([2, expect.stringContaining('none.txt')]);
  }, 60_000);
});

describe('forme check --sign-offs', () => {
  it('tells who signed the pages, what changed since, and what keeps them from press', async () => {
    const opened = await readEditionFile(file('marked.forme'));
    if (!opened.ok) throw new Error(opened.code);
    const model = loadModel(opened.modelState);
    const signOff = { stages: ['first'], gates: ['marks'], unsigned: 'refuse' } as const;
    const edition = model.change('sign', (before) =>
      signPages({ ...before, profile: { ...before.profile, signOff } }, { pages: before.pages, stage: 'first', ...by }),
    );
    await writeEditionFile(file('signed.forme'), { ...opened, edition, modelState: model.encodeState() });
    const run = await forme(['check', file('signed.forme'), '--sign-offs']);
    expect(run.exit).toBe(1);
    const pages = JSON.parse(run.stdout) as readonly {
      readonly gates: readonly { readonly marks: readonly string[] }[];
    }[];
    expect(pages[0]).toMatchObject({ page: 1, stages: [{ stage: 'first', ...by }, { stage: 'press' }] });
    expect(pages.flatMap(({ gates }) => gates.flatMap((gate) => gate.marks)).sort()).toEqual(['a', 'c']);
    const both = await forme(['check', file('signed.forme'), '--sign-offs', '--rules', 'L01']);
    expect([both.exit, both.stdout]).toEqual([2, '']);
    const refused = await forme(['export', file('signed.forme'), '-o', file('press.pdf')]);
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('not passed for press')]);
    const told = await forme(['check', file('signed.forme')]);
    expect(told.stdout.match(/"page-unsigned"/gu)).toHaveLength(edition.pages.length);
  });
});

const by = { reader: '许校', at: '2026-11-26T21:40:00Z' };
