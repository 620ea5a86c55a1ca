import { describe, expect, it } from 'vitest';
import { createStore, withPart } from '../../../renderer/editor/store';

describe('a part of a state that is set', () => {
  it('is told only where something of it is another', () => {
    const store = createStore({ page: 1, name: 'a' });
    let told = 0;
    store.subscribe(() => void (told += 1));
    store.update((state) => withPart(state, { page: 1 }));
    expect(told).toBe(0);
    store.update((state) => withPart(state, { page: 2, name: 'a' }));
    expect([told, store.get()]).toEqual([1, { page: 2, name: 'a' }]);
  });
});
