import { describe, expect, it } from 'vitest';
import { putBlock } from '../../../renderer/editor/blocks';
import { standingOf, withStanding } from '../../../renderer/editor/thing-edits';
import { smallEdition } from '../../core/document/small-edition';

const frame = { column: 2, columns: 2, line: 40, lines: 5 };
const edition = putBlock(smallEdition(), 1, { id: 'b1', frame, content: { kind: 'banner', text: '专题' } });
const article = edition.pages[0]?.articles[0]?.id ?? '';
const things = [
  { kind: 'article', id: article },
  { kind: 'block', id: 'b1' },
  { kind: 'furniture', id: 'masthead' },
] as const;

describe('what articles and blocks have in common', () => {
  it('changes in all of them at once, and furniture stays', () => {
    const locked = withStanding(edition, 1, { things, part: () => ({ locked: true }) });
    expect(things.map((thing) => standingOf(locked, 1, thing)?.locked)).toEqual([true, true, undefined]);
    const free = withStanding(locked, 1, { things, part: () => ({ locked: undefined }) });
    expect(free).toEqual(edition);
  });

  it('changes from what each has', () => {
    const moved = withStanding(edition, 1, {
      things,
      part: (each) => ({ frame: { ...each.frame, line: each.frame.line + 1 } }),
    });
    for (const thing of things) {
      const before = standingOf(edition, 1, thing)?.frame.line;
      expect(standingOf(moved, 1, thing)?.frame.line).toBe(before === undefined ? undefined : before + 1);
    }
  });
});
