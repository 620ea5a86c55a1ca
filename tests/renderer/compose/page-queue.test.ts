import { describe, expect, it } from 'vitest';
import { createPageQueue } from '../../../renderer/compose/page-queue';

describe('the queue of pages', () => {
  it('takes the page in focus first, then the rest in order', () => {
    const queue = createPageQueue();
    queue.addAll(4);
    queue.focus(3);
    expect([queue.next(), queue.next(), queue.next(), queue.next(), queue.next()]).toEqual([3, 1, 2, 4, undefined]);
  });

  it('composes a page once however often it was changed, and forgets pages that are gone', () => {
    const queue = createPageQueue();
    queue.addAll(3);
    queue.addAll(1);
    queue.add(1);
    expect([queue.next(), queue.next()]).toEqual([1, undefined]);
  });
});
