import { describe, expect, it } from 'vitest';
import { createPageQueue } from '../../../renderer/compose/page-queue';

describe('the queue of pages', () => {
  it('takes the page in focus first, the others in sight next, then the rest in order', () => {
    const queue = createPageQueue();
    queue.addAll(5);
    queue.focus([3, 2, 3]);
    const taken = Array.from({ length: 6 }, () => queue.next());
    expect(taken).toEqual([3, 2, 1, 4, 5, undefined]);
  });

  it('composes a page once however often it was changed, and forgets pages that are gone', () => {
    const queue = createPageQueue();
    queue.addAll(3);
    queue.addAll(1);
    queue.add(1);
    expect([queue.next(), queue.next()]).toEqual([1, undefined]);
  });

  it('tells pages in sight from those that can wait', () => {
    const queue = createPageQueue();
    queue.addAll(3);
    queue.focus([2]);
    expect([queue.nextInSight(), queue.nextInSight(), queue.waits()]).toEqual([2, undefined, true]);
    expect([queue.next(), queue.next(), queue.waits()]).toEqual([1, 3, false]);
  });
});
