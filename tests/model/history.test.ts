import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/document';
import type { Edition } from '../../core/document';
import { createModel, loadModel } from '../../model';
import type { Model } from '../../model';
import { smallEdition } from '../core/document/small-edition';
import { anyEdit } from './random-edits';

const rename = (name: string) => (edition: Edition) => ({ ...edition, masthead: { ...edition.masthead, name } });

function labels(model: Model): { readonly done: readonly string[]; readonly undone: readonly string[] } {
  const { done, undone } = model.history();
  return { done: done.map(({ label }) => label), undone: undone.map(({ label }) => label) };
}

/** A change with or without a group, or a jump to some entry. */
const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ edit: anyEdit, group: fc.constantFrom(undefined, undefined, 'typing', 'drag') }),
  },
  { weight: 1, arbitrary: fc.record({ jump: fc.nat(30) }) },
);

describe('the history', { timeout: 120_000 }, () => {
  it('starts empty and lists entries oldest first, those taken back behind them', () => {
    const model = createModel(smallEdition());
    expect(labels(model)).toEqual({ done: [], undone: [] });
    for (const name of ['甲', '乙', '丙']) model.change(name, rename(name));
    expect(labels(model)).toEqual({ done: ['甲', '乙', '丙'], undone: [] });
    const ids = model.history().done.map(({ id }) => id);
    model.undo();
    model.undo();
    expect(labels(model)).toEqual({ done: ['甲'], undone: ['乙', '丙'] });
    model.redo();
    expect(labels(model)).toEqual({ done: ['甲', '乙'], undone: ['丙'] });
    expect([...model.history().done, ...model.history().undone].map(({ id }) => id)).toEqual(ids);
    model.change('丁', rename('丁'));
    expect(labels(model)).toEqual({ done: ['甲', '乙', '丁'], undone: [] });
  });

  it('tells when an entry was made or last added to', () => {
    let time = 1000;
    const model = loadModel(createModel(smallEdition()).encodeState(), [], { now: () => (time += 1) });
    model.change('typing', rename('甲'), { group: 'g' });
    const [first] = model.history().done;
    expect(first).toMatchObject({ label: 'typing', at: 1001 });
    model.change('typing', rename('乙'), { group: 'g' });
    expect(model.history().done).toEqual([{ ...first, at: 1002 }]);
    model.undo();
    expect(model.history().undone).toEqual([{ ...first, at: 1002 }]);
  });

  it('is the same object until something changes', () => {
    const model = createModel(smallEdition());
    model.change('甲', rename('甲'));
    const before = model.history();
    model.change('nothing', rename('甲'));
    expect(model.history()).toBe(before);
    model.undo();
    expect(model.history()).not.toBe(before);
  });

  it('jumps in one step for those who listen, with bytes that say all of it', () => {
    const model = createModel(smallEdition());
    const mirror = loadModel(model.encodeState());
    let told = 0;
    model.onChange(() => (told += 1));
    for (const name of ['甲', '乙', '丙', '丁']) model.change(name, rename(name));
    mirror.applyUpdates([model.encodeState()]);
    told = 0;
    const updates: Uint8Array[] = [];
    model.onUpdate((update, origin) => {
      expect(origin).toBe('undo');
      updates.push(update);
    });
    expect(model.goToHistory(1)).toBe(true);
    expect(model.edition().masthead.name).toBe('甲');
    expect([told, updates.length]).toEqual([1, 1]);
    mirror.applyUpdates(updates);
    expect(mirror.edition()).toEqual(model.edition());
    expect(model.goToHistory(1)).toBe(false);
    expect(model.goToHistory(99)).toBe(true);
    expect(model.edition().masthead.name).toBe('丁');
    expect(model.goToHistory(0)).toBe(true);
    expect(model.edition()).toEqual(smallEdition());
  });

  it('holds at every depth what the edition was there, whatever was changed and jumped before', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
        const model = createModel(smallEdition());
        /** The edition at each depth. */
        let forms = [canonicalJson(model.edition())];
        for (const step of steps) {
          const depth = model.history().done.length;
          if ('jump' in step) {
            const to = Math.min(step.jump, forms.length - 1);
            model.goToHistory(step.jump);
            expect(model.history().done.length).toBe(to);
          } else {
            const before = model.edition();
            model.change('edit', step.edit, step.group === undefined ? {} : { group: step.group });
            const grown = model.history().done.length;
            if (model.edition() === before) continue;
            forms = [...forms.slice(0, grown === depth ? depth : depth + 1), canonicalJson(model.edition())];
          }
          const { done, undone } = model.history();
          expect(done.length + undone.length).toBe(forms.length - 1);
          expect(canonicalJson(model.edition())).toBe(forms[done.length]);
        }
        for (const depth of [0, forms.length - 1, Math.floor(forms.length / 2)]) {
          model.goToHistory(depth);
          expect(canonicalJson(model.edition())).toBe(forms[depth]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
