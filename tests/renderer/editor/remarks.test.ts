import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { UnplacedRemark } from '../../../core/document';
import { keepRemarks } from '../../../core/mark-exchange';
import { failure, success } from '../../../ipc';
import type { BroughtRemarks, Result } from '../../../ipc';
import { createModel, loadModel } from '../../../model';
import { createImportQueue } from '../../../renderer/editor/import-queue';
import { createRemarkDeeds } from '../../../renderer/editor/proofing';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition, smallStory } from '../../core/document/small-edition';
import { proofMark, textAnchor } from '../../core/marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
const { anchor: _anchor, ...lost } = proofMark('lost', textAnchor(story, 'body:0', 0, 2), { text: '码头' });
const unmatched: UnplacedRemark = {
  ...lost,
  page: 1,
  rects: [{ x: 1, y: 2, width: 3, height: 4 }],
  words: '渡口',
  why: 'text-gone',
};
const fresh = proofMark('fresh', textAnchor(story, 'body:0', 4, 6));
const BROUGHT: BroughtRemarks = {
  marks: [fresh],
  added: 1,
  changed: 0,
  unmatched: [unmatched],
  leftOut: [],
  refused: [],
};

function desk(answer: Result<BroughtRemarks> = success(BROUGHT)) {
  const model = createModel({ ...smallEdition(), stories: [story], pages: [], teasers: [] });
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), session: 's', edition: model.edition() });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const asked: unknown[] = [];
  const deeds = createRemarkDeeds({
    forme: {
      chooseFiles: () => Promise.resolve(success([{ chosen: 'c', name: '校样.pdf' }])),
      importRemarks: (argument) => {
        asked.push(argument);
        return Promise.resolve(answer);
      },
      exportRemarks: () => Promise.resolve(success({ name: '批注.xfdf' })),
    },
    store,
    queue: createImportQueue({
      forme: { stopReading: () => Promise.resolve(success(undefined)) },
      store,
      session: () => store.get().session,
    }),
    edit: ({ label, apply }) => void model.change(label, apply),
    dock: { show: () => undefined },
    navigator: { goTo: () => undefined, reveal: () => undefined },
  });
  return { deeds, store, model, asked };
}

describe('remarks of other programs', () => {
  it('come in as one undo entry, and what stands on nothing is kept in the edition', async () => {
    const { deeds, store, model, asked } = desk();
    await deeds.choose();
    expect(asked).toEqual([{ session: 's', files: [{ chosen: 'c', name: '校样.pdf' }], round: 'first' }]);
    expect(model.edition().proofMarks).toEqual([fresh]);
    expect(model.edition().unplaced).toEqual([unmatched]);
    expect(store.get().notice).toMatchObject({ kind: 'remarks', added: 1, unmatched: 1 });
    await deeds.choose();
    expect(model.edition().unplaced).toEqual([unmatched]);
    const reopened = loadModel(model.encodeState()).edition();
    expect(reopened.unplaced).toEqual([unmatched]);
    expect(validateEdition(JSON.parse(JSON.stringify(reopened)))).toMatchObject({ ok: true });
    model.undo();
    expect(model.edition()).not.toHaveProperty('unplaced');
    expect(model.edition().proofMarks).toBeUndefined();
  });

  it('are no longer kept once they are marks, however they came to be', async () => {
    const { deeds, model } = desk();
    await deeds.choose();
    const placed = { ...lost, anchor: textAnchor(story, 'body:0', 0, 2) };
    const edition = keepRemarks({ ...model.edition(), proofMarks: [placed] }, [unmatched]);
    expect(edition).not.toHaveProperty('unplaced');
  });

  it('are placed on what is selected, or put away', async () => {
    const { deeds, store, model } = desk();
    await deeds.choose();
    expect(deeds.place('lost')).toBe(false);
    const place = { kind: 'place', page: 'p', shape: 'point', at: { x: 9, y: 9 } } as const;
    expect(deeds.place('lost', place)).toBe(true);
    expect(model.edition().proofMarks?.[1]).toEqual({ ...lost, anchor: place });
    expect(model.edition()).not.toHaveProperty('unplaced');
    expect(store.get().proofing.chosen).toBe('lost');
    model.undo();
    expect(model.edition().unplaced).toEqual([unmatched]);
    const { deeds: others, store: other, model: away } = desk();
    await others.choose();
    others.look('lost');
    expect(other.get().proofing.looked).toBe('lost');
    others.dismiss(['lost']);
    expect(other.get().proofing.looked).toBeUndefined();
    expect(away.edition()).not.toHaveProperty('unplaced');
    away.undo();
    expect(away.edition().unplaced).toEqual([unmatched]);
  });

  it('wait until the main process has all that was done', async () => {
    const { deeds, store, asked } = desk();
    store.update((state) => ({ ...state, safety: { kind: 'saving' } }));
    const done = deeds.choose();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([]);
    store.update((state) => ({ ...state, safety: { kind: 'saved', inFile: false } }));
    await done;
    expect(asked).toHaveLength(1);
  });

  it('are told where they could not be read', async () => {
    const { deeds, store, model } = desk(failure('remarks-failed', { file: '校样.pdf' }));
    await deeds.choose();
    expect(store.get().notice).toMatchObject({ kind: 'failure', failure: { code: 'remarks-failed' } });
    expect(model.edition().proofMarks).toBeUndefined();
  });
});
