import { expect, it } from 'vitest';
import { keepMakeUpWarm } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

it('readies make-up once, by the page in sight, when all is composed and the window is idle', () => {
  const store = createStore<EditorState>(initialState('zh-Hans'));
  const idle: (() => void)[] = [];
  const warmed: number[] = [];
  keepMakeUpWarm({ store, warm: (_, page) => void warmed.push(page), whenIdle: (then) => void idle.push(then) });
  store.update((state) => ({ ...state, edition: smallEdition() }));
  expect(idle).toHaveLength(0);
  store.update((state) => ({ ...state, checked: true }));
  expect(warmed).toEqual([]);
  idle.forEach((then) => then());
  store.update((state) => ({ ...state, checked: false }));
  store.update((state) => ({ ...state, checked: true }));
  expect(idle).toHaveLength(1);
  expect(warmed).toEqual([1]);
});
