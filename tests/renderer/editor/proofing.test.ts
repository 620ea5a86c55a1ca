import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { canAccept } from '../../../core/marks';
import type { TextPlace } from '../../../core/text-edit';
import { createMarkDeeds, listedMarks } from '../../../renderer/editor/proofing';
import { openedProofing } from '../../../renderer/editor/proofing/proofing';
import type { MarkDeeds } from '../../../renderer/editor/proofing';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { Store } from '../../../renderer/editor/store';
import { createModel } from '../../../model';
import { smallEdition, smallStory } from '../../core/document/small-edition';

const subject = { kind: 'story', id: 's' } as const;
const at = (offset: number): TextPlace => ({ part: 'body:0', offset });

function desk(): {
  readonly deeds: MarkDeeds;
  readonly store: Store<EditorState>;
  readonly edition: () => Edition;
  readonly undo: () => void;
} {
  const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
  const model = createModel({ ...smallEdition(), stories: [story], pages: [], teasers: [] });
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: model.edition() });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const deeds = createMarkDeeds({
    store,
    edit: ({ label, apply, group }) => void model.change(label, apply, group === undefined ? {} : { group }),
    navigator: { goTo: () => undefined, reveal: () => undefined },
  });
  deeds.set({ on: true, reader: '许校', round: 'second' });
  return { deeds, store, edition: model.edition, undo: () => void model.undo() };
}

describe('typing where proofs are read', () => {
  it('makes a mark of what is typed over a selection, and leaves the text', () => {
    const { deeds, edition, undo } = desk();
    const range = { from: at(4), to: at(6) };
    expect(deeds.type(subject, { kind: 'replace', range, insert: '停' })).toBe(true);
    deeds.type(subject, { kind: 'replace', range: { from: at(6), to: at(6) }, insert: '运' });
    expect(edition().stories[0]?.paragraphs[0]?.text).toBe('渡口已经停航三天。');
    expect(edition().proofMarks).toMatchObject([
      { sign: 'correct', text: '停运', reader: '许校', round: 'second', state: 'open', anchor: { words: '停航' } },
    ]);
    // The key before takes back what was typed, and all of it is one undo entry.
    deeds.type(subject, { kind: 'replace', range: { from: at(5), to: at(6) }, insert: '' });
    expect(edition().proofMarks).toMatchObject([{ text: '停' }]);
    undo();
    undo();
    expect(edition().proofMarks).toBeUndefined();
  });

  it('makes deletions, insertions, new paragraphs and transfers', () => {
    const { deeds, edition } = desk();
    deeds.type(subject, { kind: 'replace', range: { from: at(2), to: at(4) }, insert: '' });
    deeds.type(subject, { kind: 'replace', range: { from: at(8), to: at(8) }, insert: '半' });
    deeds.type(subject, { kind: 'split', range: { from: at(4), to: at(4) } });
    deeds.move(subject, { from: at(6), to: at(8) }, { subject, place: at(0) });
    expect(edition().proofMarks?.map(({ sign }) => sign)).toEqual(['delete', 'insert', 'new-paragraph', 'transfer']);
    expect(edition().proofMarks?.every((mark) => canAccept(edition(), mark))).toBe(true);
    deeds.accept(edition().proofMarks!.map(({ id }) => id));
    expect(edition().stories[0]?.paragraphs.map(({ text }) => text)).toEqual(['三天渡口', '停航半。']);
  });

  it('strikes out more with every key', () => {
    const { deeds, edition } = desk();
    for (const offset of [4, 3])
      deeds.type(subject, { kind: 'replace', range: { from: at(offset - 1), to: at(offset) }, insert: '' });
    deeds.type(subject, { kind: 'replace', range: { from: at(4), to: at(5) }, insert: '' });
    expect(edition().proofMarks).toMatchObject([
      { sign: 'delete', anchor: { words: '已经停', from: at(2), to: at(5) } },
    ]);
  });

  it('is typing as ever when no proofs are read', () => {
    const { deeds, edition } = desk();
    deeds.set({ on: false });
    expect(deeds.type(subject, { kind: 'split', range: { from: at(4), to: at(4) } })).toBe(false);
    expect(edition().proofMarks).toBeUndefined();
  });
});

describe('an edition that is opened', () => {
  it('is read on in the last round that has begun', () => {
    const edition = smallEdition();
    const began = (id: 'first' | 'second') => ({ id, reader: '许校', at: '2026-11-26T09:00:00Z' });
    expect(openedProofing(edition).round).toBe('first');
    expect(openedProofing({ ...edition, rounds: [began('second'), began('first')] }).round).toBe('second');
  });
});

describe('the list of marks', () => {
  it('holds what the filter lets through, in the order of reading, and is walked round its end', () => {
    const { deeds, edition, store } = desk();
    deeds.type(subject, { kind: 'replace', range: { from: at(6), to: at(8) }, insert: '' });
    deeds.set({ round: 'third' });
    deeds.type(subject, { kind: 'replace', range: { from: at(0), to: at(2) }, insert: '' });
    const words = (): readonly string[] =>
      listedMarks({ ...store.get(), edition: edition(), page: 1 }).map(({ anchor }) =>
        anchor.kind === 'text' ? anchor.words : '',
      );
    expect(words()).toEqual(['渡口', '三天']);
    deeds.set({ filter: { round: 'second' } });
    expect(words()).toEqual(['三天']);
    deeds.set({ filter: {} });
    const [first, last] = listedMarks({ ...store.get(), edition: edition(), page: 1 });
    deeds.choose(last?.id);
    deeds.step(1);
    expect(store.get().proofing.chosen).toBe(first?.id);
    deeds.settle(first!.id, 'refused');
    deeds.reply(first!.id, ' 照原稿 ');
    expect(edition().proofMarks?.find(({ id }) => id === first?.id)).toMatchObject({
      state: 'refused',
      replies: [{ reader: '许校', text: '照原稿' }],
    });
  });
});
