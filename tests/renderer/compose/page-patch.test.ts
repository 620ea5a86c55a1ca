import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/display-list';
import type { DisplayItem, Rule } from '../../../core/display-list';
import { applyPatch, patchBetween } from '../../../renderer/compose/page-patch';

function rule(article: string, y: number): Rule {
  const owner = { kind: 'article', id: article, part: 'body' } as const;
  return { kind: 'rule', owner, x1: 0, y1: y, x2: 10, y2: y, width: 1, ink: BLACK };
}

describe('the patch between two lists', () => {
  it('is empty of damage when likeness is all that is left', () => {
    const before = [rule('a', 1), rule('a', 2), rule('b', 3)];
    const after = before.map((item) => ({ ...item }));
    expect(patchBetween(before, after)).toEqual({ items: [0, 1, 2], damage: [] });
  });

  it('damages where a thing was and where it is now, and sends only that', () => {
    const before = [rule('a', 1), rule('b', 100)];
    const { items, damage } = patchBetween(before, [rule('a', 1), rule('b', 200)]);
    expect(items).toEqual([0, rule('b', 200)]);
    expect(damage.map(({ y }) => y)).toEqual([199, 99]);
  });

  it('damages all that a path may cover', () => {
    const owner = { kind: 'article', id: 'a', part: 'body' } as const;
    const path = { kind: 'path', owner, contours: [[0, 5, 2, 8, 4, 2, 6, 5]], ink: BLACK, width: 1 } as const;
    expect(patchBetween([], [path]).damage).toEqual([{ x: -1, y: 1, width: 8, height: 8 }]);
  });

  it('always leads to the new list, and reports damage whenever something changed', () => {
    const list = fc.array(
      fc.record({ article: fc.constantFrom('a', 'b', 'c'), y: fc.integer({ min: 0, max: 5 }), same: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(list, list, (old, fresh) => {
        const before: DisplayItem[] = old.map(({ article, y }) => rule(article, y));
        const after: DisplayItem[] = fresh.map(({ article, y, same }) => {
          const known = before.find((item) => item.owner.id === article && item.kind === 'rule' && item.y1 === y);
          return same && known !== undefined ? known : rule(article, y);
        });
        const unique = [...new Set(after)];
        const { items, damage } = patchBetween(before, unique);
        expect(applyPatch(before, items)).toEqual(unique);
        const isSame = before.length === unique.length && items.every((entry, index) => entry === index);
        expect(damage.length === 0).toBe(isSame || (before.length === 0 && unique.length === 0));
      }),
    );
  });
});
