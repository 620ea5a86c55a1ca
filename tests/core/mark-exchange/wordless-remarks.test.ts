import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/annotation';
import { marksOfAnnotations } from '../../../core/mark-exchange';
import type { BroughtMarks } from '../../../core/mark-exchange';
import { lineFinder } from '../../../core/marks';
import { composeEdition } from '../../../core/page';
import { shutGates } from '../../../core/sign-off';
import { fonts } from '../page/fake';
import { paper } from '../page/recomposed-paper';

const plain = paper();
const edition = { ...plain, profile: { ...plain.profile, signOff: { gates: ['marks' as const] } } };
const pages = composeEdition(edition, { fonts });
const brought = (annotations: readonly Annotation[]): BroughtMarks =>
  marksOfAnnotations(annotations, { edition, pages, names: [], round: 'first', now: '2026-11-26T10:00:00Z' });

const common = { page: 1, author: 'reader', text: '' } as const;
const line = lineFinder(pages)({ kind: 'story', id: edition.stories[0]!.id }).find(({ part }) => part === 'body:0')!;
const type = { x: line.edges[0]!, y: line.from, width: line.edges[2]! - line.edges[0]!, height: line.to - line.from };
const on = (kind: Annotation['kind'], own: Partial<Annotation> = {}): Annotation => ({
  ...{ ...common, id: 'x', kind, rect: type },
  ...(kind !== 'caret' && { quads: [type] }),
  ...own,
});

describe('remarks of other programs without a word', () => {
  it('that mark without a word are doubts, which hold a page; what is drawn says so itself', () => {
    for (const kind of ['highlight', 'underline', 'squiggle', 'comment', 'caret'] as const) {
      const { marks } = brought([on(kind, { text: kind === 'comment' ? '\n' : '' })]);
      expect(marks, kind).toMatchObject([{ sign: 'query', state: 'open' }]);
      expect([marks[0]?.text, marks[0]?.comment], kind).toEqual([undefined, undefined]);
      expect(shutGates({ ...edition, proofMarks: marks }, 1, {}), kind).toMatchObject([{ gate: 'marks' }]);
      expect(brought([on(kind, { text: '查' })]).marks[0]?.sign, kind).not.toBe('query');
    }
    const frame: Annotation = { ...common, id: 'x', kind: 'rectangle', rect: { x: 60, y: 700, width: 40, height: 20 } };
    expect(brought([frame]).marks).toMatchObject([{ sign: 'instruct' }]);
  });

  it('are none of a text box that nobody wrote in: it is told among what stayed in the file', () => {
    const box: Annotation = { ...common, id: 'x', kind: 'words', rect: { x: 60, y: 700, width: 40, height: 20 } };
    const answer = on('comment', { id: 'r', text: '这里要补什么？', replyTo: 'x' });
    const ticked = on('comment', { id: 's', replyTo: 'x', state: { model: 'Review', value: 'Completed' } });
    for (const text of ['', ' \n']) {
      const { marks, leftOut, unmatched } = brought([{ ...box, text }, ticked]);
      expect([marks, unmatched]).toEqual([[], []]);
      expect(leftOut).toEqual([{ what: 'empty', page: 1, author: 'reader' }]);
    }
    expect(brought([{ ...box, page: 9 }]).unmatched).toEqual([]);
    expect(brought([{ ...box, text: '补图' }])).toMatchObject({ marks: [{ text: '补图' }], leftOut: [] });
    expect(brought([box, answer])).toMatchObject({ marks: [{ replies: [{ text: '这里要补什么？' }] }], leftOut: [] });
  });
});
