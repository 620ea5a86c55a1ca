import { describe, expect, it } from 'vitest';
import type { Edition, SignOffRules } from '../../../core/document';
import type { Diagnostic } from '../../../core/diagnostic';
import type { ShutGate } from '../../../core/sign-off';
import { createModel } from '../../../model';
import type { Model } from '../../../model';
import { errorMeter, heldPages } from '../../../renderer/editor/proofing';
import { createSignOffDeeds } from '../../../renderer/editor/proofing/sign-off-deeds';
import type { SignOffDeeds } from '../../../renderer/editor/proofing/sign-off-deeds';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { Store } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';
import { proofMark, textAnchor } from '../../core/marks/marks';

interface Desk {
  readonly deeds: SignOffDeeds;
  readonly store: Store<EditorState>;
  readonly model: Model;
  /** What was shown and gone to, in order. */
  readonly gone: readonly string[];
}

function openDesk(signOff: SignOffRules = {}, part: Partial<Edition> = {}): Desk {
  const small = smallEdition();
  const model = createModel({ ...small, ...part, profile: { ...small.profile, signOff } });
  const gone: string[] = [];
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: model.edition() });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const set = (given: Partial<EditorState['proofing']>): void =>
    store.update((state) => ({ ...state, proofing: { ...state.proofing, ...given } }));
  const deeds = createSignOffDeeds({
    store,
    edit: ({ label, apply }) => void model.change(label, apply),
    dock: { show: (panel, { field } = {}) => void gone.push(field === undefined ? panel : `${panel} ${field}`) },
    navigator: { goTo: (page) => void gone.push(`page ${page}`) },
    marks: { choose: (id) => void gone.push(`mark ${id}`), set },
    findings: { show: ({ code }) => void gone.push(`finding ${code}`) },
  });
  return { deeds, store, model, gone };
}

const read = (desk: Desk, findings: readonly Diagnostic[] = []): void =>
  desk.store.update((state) => ({
    ...state,
    findings,
    checked: true,
    read: { findings: [], slips: [], of: desk.model.edition() },
  }));

describe('signing at the desk', () => {
  it('asks who reads before anything is signed', () => {
    const { deeds, model, gone } = openDesk();
    deeds.sign('first', [1]);
    expect(model.edition().signOffs).toBeUndefined();
    expect(gone).toEqual(['marks reader']);
  });

  it('signs a page or all of them, each one undo entry, and takes it back', () => {
    const { deeds, store, model } = openDesk();
    store.update((state) => ({ ...state, proofing: { ...state.proofing, reader: ' 许校 ' } }));
    deeds.sign('first', [1, 2]);
    expect(model.edition().signOffs?.map(({ stage, reader }) => `${stage} ${reader}`)).toEqual([
      'first 许校',
      'first 许校',
    ]);
    deeds.sign('press', [2]);
    deeds.withdraw('first', [1]);
    expect(model.history().done.map(({ label }) => label)).toEqual(['signPages', 'signPages', 'withdrawSignOff']);
    model.undo();
    expect(model.edition().signOffs).toHaveLength(3);
  });

  it('signs nothing for press while a gate is shut, and shows what shuts it', () => {
    const { stories } = smallEdition();
    const proofMarks = [proofMark('m1', textAnchor(stories[1]!, 'body:0', 0, 2), { text: '明' })];
    const desk = openDesk({ stages: [], gates: ['stages', 'marks', 'errors', 'error-rate'] }, { proofMarks });
    const { deeds, store, model, gone } = desk;
    store.update((state) => ({ ...state, proofing: { ...state.proofing, reader: '许校' } }));
    deeds.sign('press', [1]);
    expect(model.edition().signOffs).toBeUndefined();
    const errors: readonly Diagnostic[] = [
      { code: 'overset', severity: 'error', place: { page: 1 }, values: {} },
      { code: 'underset', severity: 'warning', place: { page: 1 }, values: {} },
      { code: 'page-unsigned', severity: 'error', place: { page: 1 }, values: {} },
      { code: 'overset', severity: 'error', place: { page: 2 }, values: {} },
    ];
    read(desk, errors);
    const gates = heldPages(store.get(), [1])[0]?.gates ?? [];
    expect(gates.map((gate) => toldOf(gate))).toEqual(['marks 1', 'errors 1', expect.stringMatching(/^error-rate \d/)]);
    for (const gate of gates) deeds.show(gate, 1);
    expect(gone).toEqual([
      ...['page 1', 'mark m1', 'page 1', 'findings', 'finding overset', 'page 1', 'marks sheet rate'],
    ]);
    expect(store.get().proofing.sheet).toBe('rate');
    model.change('accept', (edition) => ({ ...edition, proofMarks: [{ ...edition.proofMarks![0]!, state: 'done' }] }));
    read(desk);
    deeds.sign('press', [1]);
    expect(model.edition().signOffs).toMatchObject([{ stage: 'press', page: 'page-1' }]);
  });

  it('keeps the rules of the title, none where none is left', () => {
    const { deeds, model } = openDesk();
    deeds.setRules({ gates: ['marks'], unsigned: 'refuse' });
    deeds.setRules({ gates: undefined });
    expect(model.edition().profile.signOff).toEqual({ unsigned: 'refuse' });
    deeds.setRules({ unsigned: undefined });
    expect('signOff' in model.edition().profile).toBe(false);
  });
});

describe('the meter', () => {
  it('is of the edition as it was read until that is read anew', () => {
    const desk = openDesk();
    expect(errorMeter(desk.store.get())).toBeUndefined();
    read(desk);
    const meter = errorMeter(desk.store.get());
    expect(meter).toMatchObject({ current: true, edition: { errors: 0 } });
    expect(errorMeter(desk.store.get())).toBe(meter);
    desk.deeds.setRules({ unsigned: 'warn' });
    expect(errorMeter(desk.store.get())?.current).toBe(true);
    desk.model.change('text', (edition) => ({ ...edition, stories: [...edition.stories].reverse() }));
    expect(errorMeter(desk.store.get())?.current).toBe(false);
  });
});

function toldOf(gate: ShutGate): string {
  switch (gate.gate) {
    case 'stages':
      return `stages ${gate.missing.length}`;
    case 'marks':
      return `marks ${gate.marks.length}`;
    case 'errors':
      return `errors ${gate.errors}`;
    case 'error-rate':
      return `error-rate ${gate.rate}`;
  }
}
