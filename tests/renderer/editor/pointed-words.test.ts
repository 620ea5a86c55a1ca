import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../core/diagnostic';
import { createPointedDeeds, pointedWords } from '../../../renderer/editor/pointed-words';
import { initialState } from '../../../renderer/editor/state';
import type { EditorState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import type { StoryWords, WordRects } from '../../../renderer/compose';
import { smallEdition } from '../../core/document/small-edition';

const finding: Diagnostic = {
  code: 'slip',
  severity: 'info',
  place: { story: 's1', part: 'body', paragraph: 1, offset: 3, end: 5 },
  values: {},
  against: [{ story: 's2', part: 'headline', offset: 0, end: 2 }],
};
const words = (story: string, part: 'body:1' | 'headline', from: number, to: number): StoryWords => ({
  story,
  range: { from: { part, offset: from }, to: { part, offset: to } },
});
const box = { x: 1, y: 2, width: 3, height: 4 };
const rects: readonly WordRects[] = [
  [
    { page: 1, rect: box },
    { page: 2, rect: box },
  ],
  [{ page: 2, rect: box }],
];

function desk() {
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: smallEdition() });
  const [went, asked]: [unknown[], (readonly StoryWords[])[]] = [[], []];
  const deeds = createPointedDeeds({
    store,
    navigator: { goTo: (page) => void went.push(page), reveal: (shown) => void went.push(shown.length) },
    ask: (each) => void asked.push(each),
  });
  return { store, deeds, went, asked };
}

describe('words that findings point at', () => {
  it('are asked for, brought into sight once it is known where they stand, and gone to by turns', () => {
    const { store, deeds, went, asked } = desk();
    deeds.point(finding);
    expect(asked).toEqual([[words('s1', 'body:1', 3, 5), words('s2', 'headline', 0, 2)]]);
    expect(went).toEqual([]);
    deeds.hear({ kind: 'words', words: asked[0]!, rects });
    // What stands on the first page of its own.
    expect(went).toEqual([1, 1]);
    deeds.turn();
    deeds.turn();
    expect(went).toEqual([1, 1, 2, 1, 1, 1]);
    // They moved: told, and nobody is taken there.
    deeds.hear({ kind: 'words', words: asked[0]!, rects: [[], rects[1]!] });
    expect(went).toHaveLength(6);
    expect(pointedWords(store.get())?.rects[0]).toEqual([]);
  });

  it('are none of a finding without words, and an answer about others is not heard', () => {
    const { store, deeds, asked } = desk();
    deeds.point(finding);
    deeds.hear({ kind: 'words', words: [], rects: [] });
    expect(pointedWords(store.get())?.rects).toEqual([]);
    deeds.point({ ...finding, place: { page: 1 }, against: [] });
    expect(pointedWords(store.get())).toBeUndefined();
    deeds.hear({ kind: 'words', words: asked[0]!, rects });
    expect(pointedWords(store.get())).toBeUndefined();
  });

  it('are pointed at no longer when a text or the selection is another', () => {
    const { store, deeds } = desk();
    deeds.point(finding);
    expect(pointedWords(store.get())).toBeDefined();
    expect(pointedWords({ ...store.get(), selection: { kind: 'story', story: 's1' } })).toBeUndefined();
    const edition = store.get().edition!;
    expect(pointedWords({ ...store.get(), edition: { ...edition, stories: [] } })).toBeUndefined();
  });
});
