import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../core/compare';
import { addMark } from '../../../../core/marks';
import { failure, success } from '../../../../ipc';
import type { Result } from '../../../../ipc';
import type { Edition } from '../../../../core/document';
import { editionBefore } from '../../../../core/rounds';
import { createModel, loadModel } from '../../../../model';
import { createCompareDeeds } from '../../../../renderer/editor/comparing';
import { initialState } from '../../../../renderer/editor/state';
import type { EditorState } from '../../../../renderer/editor/state';
import { createStore } from '../../../../renderer/editor/store';
import { smallEdition, smallStory } from '../../../core/document/small-edition';
import { proofMark, textAnchor } from '../../../core/marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);

function desk(draft: Result<{ readonly name: string; readonly edition: Edition }> = failure('cancelled')) {
  const model = createModel({ ...smallEdition(), stories: [story], pages: [], teasers: [] });
  const opened = model.edition();
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), session: 's', edition: opened });
  model.onChange((edition) => store.update((state) => ({ ...state, edition })));
  const went: unknown[] = [];
  const deeds = createCompareDeeds({
    forme: { chooseDraft: () => Promise.resolve(draft), savedEdition: () => Promise.resolve(draft) },
    store,
    session: () => model,
    text: { enter: (subject, at) => void went.push([subject, at]), select: () => undefined },
    navigator: { goTo: () => undefined, selectStory: () => undefined, selectThing: () => undefined },
  });
  const rename = (headline: string): void =>
    void model.change('editStory', (edition) => ({ ...edition, stories: [{ ...edition.stories[0]!, headline }] }));
  return { deeds, model, opened, store, rename, went };
}

describe('earlier states to compare with', () => {
  it('are none before anything was done', () => {
    expect(desk().deeds.states()).toEqual([]);
  });

  it('are of several things done at once the one before the first', () => {
    const { deeds, model, rename } = desk();
    rename('一');
    const before = model.edition();
    const accept = (headline: string): void =>
      void model.change('acceptMark', (edition) => ({
        ...edition,
        stories: [{ ...edition.stories[0]!, headline }],
      }));
    for (const headline of ['二', '三', '四']) accept(headline);
    expect(deeds.states().map(({ kind }) => kind)).toEqual(['opened', 'entry']);
    expect(deeds.states()[1]?.edition()).toBe(before);
  });

  it('are the edition as opened, before each round, and before what changed texts or pages', () => {
    const { deeds, model, opened, store, rename } = desk();
    rename('一');
    const [mark] = [proofMark('m', textAnchor(story, 'body:0', 0, 2), { round: 'second' })];
    const before = model.edition();
    model.change('markProof', (edition) => addMark(edition, mark!));
    rename('二');
    const states = deeds.states();
    expect(states.map(({ kind }) => kind)).toEqual(['opened', 'round', 'entry']);
    deeds.withEarlier('round second');
    expect(store.get().comparing?.before).toMatchObject({ round: 'second', edition: { stories: before.stories } });
    // It is in the edition itself, and there after closing and opening it.
    const reopened = loadModel(model.encodeState()).edition();
    expect(editionBefore(reopened, 'second')?.stories).toEqual(before.stories);
    deeds.withEarlier('opened');
    expect(store.get().comparing?.before.edition).toBe(opened);
    deeds.end();
    expect(store.get().comparing).toBeUndefined();
  });

  it('are another file, unless none was chosen', async () => {
    const { deeds, store } = desk(success({ name: '一校样', edition: smallEdition() }));
    await deeds.withDraft();
    expect(store.get().comparing?.before).toMatchObject({ kind: 'draft', name: '一校样' });
    const other = desk();
    await other.deeds.withDraft();
    expect(other.store.get()).toMatchObject({ comparing: undefined, notice: undefined });
  });

  it('are gone through change by change, round the end', () => {
    const { deeds, model, store, went, rename, opened } = desk();
    rename('大坝放水');
    model.change('editStory', (edition) => ({
      ...edition,
      stories: edition.stories.map((one) => ({ ...one, paragraphs: [{ kind: 'body', text: '渡口停航三天。' }] })),
    }));
    deeds.withEarlier('opened');
    deeds.step(1);
    expect(went).toEqual([]);
    const comparison = compareEditions(opened, model.edition());
    store.update((state) => ({
      ...state,
      comparing: { ...state.comparing!, texts: { before: opened, after: model.edition(), comparison } },
    }));
    for (const by of [1, 1, 1, -1, -1] as const) deeds.step(by);
    expect(went.map((each) => (each as readonly { part: string }[])[1]?.part)).toEqual([
      'headline',
      'body:0',
      'headline',
      'body:0',
      'headline',
    ]);
  });

  it('lead to where a text differs', () => {
    const { deeds, went } = desk();
    const place = { part: 'body:0', offset: 2 } as const;
    deeds.show({ kind: 'story', id: 's' }, place, place);
    expect(went).toEqual([[{ kind: 'story', id: 's' }, place]]);
  });
});
