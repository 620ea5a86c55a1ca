import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph, Story } from '../../core/document';
import { createModel } from '../../model';
import type { Model } from '../../model';
import { smallEdition, smallStory } from '../core/document/small-edition';

type Deed =
  | {
      readonly kind: 'replace' | 'split' | 'join' | 'move';
      readonly at: number;
      readonly cut: number;
      readonly put: number;
    }
  | { readonly kind: 'undo' | 'redo' };

const change = (kind: Exclude<Deed['kind'], 'undo' | 'redo'>): fc.Arbitrary<Deed> =>
  fc.record({ kind: fc.constant(kind), at: fc.nat(8), cut: fc.nat(3), put: fc.nat(3) });
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: change('replace') },
  { weight: 3, arbitrary: change('split') },
  { weight: 3, arbitrary: change('join') },
  { weight: 1, arbitrary: change('move') },
  { weight: 4, arbitrary: fc.constant<Deed>({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'redo' }) },
);

const body = (text: string): Paragraph => ({ kind: 'body', text });
const written = (paragraphs: readonly Paragraph[]): Story => ({ ...smallStory('s', '标题', []), paragraphs });
const modelOf = (...texts: readonly string[]): Model =>
  createModel({ ...smallEdition(), stories: [written(texts.map(body))], pages: [], teasers: [] });
const textOf = (model: Model): string =>
  model
    .edition()
    .stories[0]!.paragraphs.map(({ text }) => text)
    .join('|');
const rewrite = (model: Model, ...texts: readonly string[]): unknown =>
  model.change('rewrite', (edition) => ({ ...edition, stories: [written(texts.map(body))] }));

/** What a deed makes of the paragraphs; characters put in are each there once. */
function changed(
  texts: readonly string[],
  { kind, at, cut, put }: Exclude<Deed, { kind: 'undo' | 'redo' }>,
  fresh: (count: number) => string,
): readonly string[] {
  const index = cut % texts.length;
  const text = texts[index] ?? '';
  const start = Math.min(at, text.length);
  switch (kind) {
    case 'replace':
      return texts.with(index, text.slice(0, start) + fresh(put % 4) + text.slice(start + (cut % 4)));
    case 'split':
      return texts.toSpliced(index, 1, text.slice(0, start), text.slice(start));
    case 'join':
      return index + 1 === texts.length ? texts : texts.toSpliced(index, 2, text + (texts[index + 1] ?? ''));
    case 'move':
      return texts.toSpliced(index, 1).toSpliced(put % texts.length, 0, text);
  }
}

describe('texts that were taken back', () => {
  it('have no letter twice after a join, a split taken back and a word typed', () => {
    const model = modelOf('甲乙', '丙丁戊');
    rewrite(model, '甲乙丙丁戊');
    rewrite(model, '甲', '乙丙丁戊');
    model.undo();
    rewrite(model, '甲乙丙新丁戊');
    model.undo();
    model.undo();
    expect(textOf(model)).toBe('甲乙|丙丁戊');
  });

  it('are what they were, however one goes through the history', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { minLength: 15, maxLength: 40 }), (deeds) => {
        let next = 0x4e00;
        const fresh = (count: number): string =>
          String.fromCharCode(...Array.from({ length: count }, () => (next += 1)));
        const model = modelOf(fresh(6), fresh(5));
        const states = [textOf(model)];
        for (const deed of deeds) {
          if (!('at' in deed)) model[deed.kind]();
          else {
            const before = textOf(model);
            rewrite(model, ...changed(before.split('|'), deed, fresh));
            if (textOf(model) !== before) states.splice(model.history().done.length, Infinity, textOf(model));
          }
          expect(textOf(model)).toBe(states[model.history().done.length]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keep what came from elsewhere', () => {
    const [model, other] = [modelOf('甲乙丙'), modelOf('甲乙丙')];
    rewrite(model, '甲丁乙丙');
    other.change('elsewhere', (edition) => ({ ...edition, masthead: { ...edition.masthead, name: '他报' } }));
    model.applyUpdates([other.encodeState()]);
    model.undo();
    expect([textOf(model), model.edition().masthead.name]).toEqual(['甲乙丙', '他报']);
  });
});
