import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import type { ThingUnder } from '../../../core/mark-exchange';
import type { TextPlace } from '../../../core/text-edit';
import { createModel } from '../../../model';
import { createMarkDeeds, createSignDeeds } from '../../../renderer/editor/proofing';
import type { MarkDeeds, SignDeeds } from '../../../renderer/editor/proofing';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { Store } from '../../../renderer/editor/store';
import { beginTyping, withSelection } from '../../../renderer/editor/text/typing';
import { smallEdition, smallStory } from '../../core/document/small-edition';

const subject = { kind: 'story', id: 's' } as const;
const at = (offset: number): TextPlace => ({ part: 'body:0', offset });

function desk(under?: ThingUnder): {
  readonly signs: SignDeeds;
  readonly marks: MarkDeeds;
  readonly store: Store<EditorState>;
  readonly edition: () => Edition;
  /** Selects characters of the text, or puts the caret. */
  readonly sweep: (from: number, to: number) => void;
  /** A press on the text whose line is not known yet, then that it is. */
  readonly pressUnknown: () => void;
  readonly asked: string[];
} {
  const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
  const model = createModel({ ...smallEdition(), stories: [story], pages: [], teasers: [] });
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: model.edition() });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const asked: string[] = [];
  const marks = createMarkDeeds({
    store,
    edit: ({ label, apply, group }) => void model.change(label, apply, group === undefined ? {} : { group }),
    navigator: { goTo: () => undefined, reveal: () => undefined },
  });
  const signs = createSignDeeds({
    store,
    marks,
    remarks: { place: () => true },
    dock: { show: (_panel, { field } = {}) => void asked.push((field ?? '').split(' ')[0]!) },
    askThing: (_place, then) => then(under),
  });
  marks.set({ on: true, reader: '许校' });
  const typing = beginTyping(subject, at(0));
  const sweep = (from: number, to: number): void =>
    store.update((state) => ({ ...state, typing: withSelection(typing, { anchor: at(from), focus: at(to) }) }));
  const pressUnknown = (): void =>
    store.update((state) => ({
      ...state,
      typing: beginTyping(subject, { page: 'p', number: 1, point: { x: 0, y: 0 } }),
    }));
  return { signs, marks, store, edition: model.edition, sweep, pressUnknown, asked };
}

describe('signs at hand', () => {
  it('stand on what is selected, and on nothing again that they stand on', () => {
    const { signs, store, edition, sweep } = desk();
    sweep(4, 6);
    signs.press({ sign: 'delete' });
    expect(edition().proofMarks).toMatchObject([{ sign: 'delete', anchor: { words: '停航' } }]);
    signs.press({ sign: 'insert', text: '了' });
    expect(edition().proofMarks).toHaveLength(1);
    expect(store.get().proofing.armed).toMatchObject({ sign: 'insert' });
    signs.press({ sign: 'insert' });
    expect(store.get().proofing.armed).toBeUndefined();
  });

  it('are for other text where one was typed just before', () => {
    const { signs, marks, store, edition, sweep } = desk();
    const range = { from: at(4), to: at(6) };
    marks.type(subject, { kind: 'replace', range, insert: '通航' });
    sweep(6, 6);
    signs.press({ sign: 'query' });
    expect(edition().proofMarks).toMatchObject([{ sign: 'correct', text: '通航' }]);
    expect(store.get().proofing.armed).toMatchObject({ sign: 'query' });
    sweep(0, 2);
    signs.onText();
    expect(edition().proofMarks?.at(-1)).toMatchObject({ sign: 'query', anchor: { words: '渡口' } });
    // The caret went elsewhere: there it stands at once.
    sweep(3, 3);
    signs.press({ sign: 'query' });
    expect(edition().proofMarks).toHaveLength(3);
  });

  it('stand where a selection begins, also where one was put just before', () => {
    const { signs, edition, sweep } = desk();
    for (const sign of ['add-space', 'reduce-space', 'insert'] as const) {
      sweep(4, 6);
      signs.press({ sign, text: '了' });
    }
    expect(edition().proofMarks?.map(({ sign }) => sign)).toEqual(['add-space', 'reduce-space', 'insert']);
  });

  it('wait for the next gesture where nothing that suits them is selected, until it is known what that took', () => {
    const { signs, store, edition, sweep, pressUnknown } = desk();
    sweep(2, 2);
    signs.press({ sign: 'delete' });
    expect(store.get().proofing.armed).toMatchObject({ sign: 'delete' });
    expect(store.get().tool).toBe('text');
    pressUnknown();
    signs.onText();
    expect(edition().proofMarks).toBeUndefined();
    sweep(2, 4);
    expect(edition().proofMarks).toMatchObject([{ sign: 'delete', anchor: { words: '已经' } }]);
    expect(store.get().proofing.armed).toBeUndefined();
  });

  it('have their words typed where they need some', () => {
    const { signs, store, sweep, asked } = desk();
    sweep(4, 6);
    signs.press({ sign: 'correct' });
    expect(asked).toEqual([]);
    expect(store.get().typing?.selection).toEqual({ anchor: at(6), focus: at(6) });
    sweep(0, 2);
    signs.press({ sign: 'instruct' });
    sweep(0, 2);
    signs.press({ sign: 'note', comment: '查' });
    expect(asked).toEqual(['text']);
  });

  it('are carried from what is moved to where it goes', () => {
    const { signs, store, edition, sweep } = desk();
    sweep(6, 8);
    signs.press({ sign: 'transfer' });
    expect(edition().proofMarks).toBeUndefined();
    expect(store.get().proofing.armed).toMatchObject({ from: { words: '三天' } });
    sweep(0, 0);
    signs.onText();
    expect(edition().proofMarks).toMatchObject([
      { sign: 'transfer', anchor: { words: '三天' }, target: { from: at(0), to: at(0) } },
    ]);
  });

  it('stand on drawn places, within the thing that lies there', () => {
    const box = { x: 100, y: 100, width: 50, height: 20 };
    const { signs, edition, asked } = desk({ thing: { kind: 'block', id: 'b' }, box });
    signs.arm({ kind: 'shape', shape: 'arrow' });
    signs.onPlace({ page: 'p1', shape: 'arrow', from: { x: 50, y: 110 }, to: { x: 125, y: 110 } });
    signs.press({ sign: 'instruct', text: '放大' });
    signs.onPlace({ page: 'p1', shape: 'point', from: { x: 100, y: 120 } });
    expect(edition().proofMarks).toMatchObject([
      { sign: 'note', anchor: { shape: 'arrow', thing: { id: 'b' }, at: { x: -1, y: 0.5 }, to: { x: 0.5, y: 0.5 } } },
      { sign: 'instruct', text: '放大', anchor: { shape: 'point', at: { x: 0, y: 1 } } },
    ]);
    expect(asked).toEqual(['comment']);
  });
});
