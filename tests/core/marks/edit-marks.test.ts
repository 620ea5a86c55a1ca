import { describe, expect, it } from 'vitest';
import type { Edition, ProofMark } from '../../../core/document';
import { acceptMark, addMark, anchoredText, canAccept, changeMark, removeMark } from '../../../core/marks';
import { createModel } from '../../../model';
import { smallEdition, smallStory } from '../document/small-edition';
import { proofMark, textAnchor } from './marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。', '水位还在上涨。']);

function asked(sign: ProofMark['sign'], start: number, end: number, own: Partial<ProofMark> = {}): Edition {
  const mark = proofMark('m', textAnchor(story, 'body:0', start, end), { sign, ...own });
  return addMark({ ...smallEdition(), stories: [story] }, mark);
}

const bodyOf = ({ stories }: Edition): readonly string[] => stories[0]!.paragraphs.map(({ text }) => text);

describe('accepting a mark', () => {
  it.each<[string, Edition, readonly string[], string]>([
    ['correct', asked('correct', 4, 6, { text: '停运' }), ['渡口已经停运三天。', '水位还在上涨。'], '停运'],
    ['delete', asked('delete', 2, 4), ['渡口停航三天。', '水位还在上涨。'], ''],
    ['insert', asked('insert', 2, 2, { text: '昨天' }), ['渡口昨天已经停航三天。', '水位还在上涨。'], '昨天'],
    ['swap of two characters', asked('swap', 0, 2), ['口渡已经停航三天。', '水位还在上涨。'], '口渡'],
    [
      'swap of two stretches',
      asked('swap', 2, 4, { target: textAnchor(story, 'body:0', 4, 6) }),
      ['渡口停航已经三天。', '水位还在上涨。'],
      '停航已经',
    ],
    [
      'transfer',
      asked('transfer', 6, 8, { target: textAnchor(story, 'body:0', 2, 2) }),
      ['渡口三天已经停航。', '水位还在上涨。'],
      '三天',
    ],
    ['new paragraph', asked('new-paragraph', 4, 4), ['渡口已经', '停航三天。', '水位还在上涨。'], ''],
  ])('carries out a %s, and is done on what was put in', (_name, before, body, words) => {
    const after = acceptMark(before, 'm');
    expect(bodyOf(after)).toEqual(body);
    const mark = after.proofMarks?.[0];
    expect(mark?.state).toBe('done');
    expect(mark?.anchor.kind === 'text' && anchoredText(after, mark.anchor)).toBe(words);
  });

  it('joins a paragraph to the one before', () => {
    const mark = proofMark('m', textAnchor(story, 'body:1', 0, 1), { sign: 'run-on' });
    const after = acceptMark(addMark({ ...smallEdition(), stories: [story] }, mark), 'm');
    expect(bodyOf(after)).toEqual(['渡口已经停航三天。水位还在上涨。']);
  });

  it('leaves the edition where nothing literal is asked, or the mark is closed or gone', () => {
    const gone = { ...textAnchor(story, 'body:0', 0, 0), gone: true } as const;
    for (const edition of [
      asked('query', 2, 4),
      asked('instruct', 2, 4, { text: '改黑体' }),
      asked('correct', 4, 6),
      asked('delete', 2, 4, { state: 'refused' }),
      asked('delete', 2, 4, { anchor: gone }),
    ]) {
      expect(acceptMark(edition, 'm')).toBe(edition);
      expect(canAccept(edition, edition.proofMarks![0]!)).toBe(false);
    }
  });

  it('is one undo each, and moves other marks with their characters', () => {
    const other = proofMark('n', textAnchor(story, 'body:0', 6, 8), { sign: 'correct', text: '五天' });
    const model = createModel(addMark(asked('delete', 2, 4), other));
    model.change('accept', (edition) => acceptMark(edition, 'm'));
    model.change('accept', (edition) => acceptMark(edition, 'n'));
    expect(bodyOf(model.edition())[0]).toBe('渡口停航五天。');
    model.undo();
    expect(bodyOf(model.edition())[0]).toBe('渡口停航三天。');
    expect(model.edition().proofMarks?.map(({ state }) => state)).toEqual(['done', 'open']);
  });
});

describe('marks of an edition', () => {
  it('are changed one by one, and leave no trace when the last is removed', () => {
    const edition = asked('query', 0, 2);
    expect(changeMark(edition, 'm', (mark) => mark)).toBe(edition);
    expect(changeMark(edition, 'm', (mark) => ({ ...mark, state: 'queried' })).proofMarks?.[0]?.state).toBe('queried');
    expect(removeMark(edition, 'm')).toEqual({ ...smallEdition(), stories: [story] });
  });
});
