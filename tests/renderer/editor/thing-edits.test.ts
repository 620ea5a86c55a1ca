import { describe, expect, it } from 'vitest';
import { putBlock } from '../../../renderer/editor/blocks';
import { isOverride, restoreTemplate, standingOf, withStanding } from '../../../renderer/editor/thing-edits';
import type { StandingPart } from '../../../renderer/editor/thing-edits';
import { smallEdition } from '../../core/document/small-edition';

const frame = { column: 2, columns: 2, line: 40, lines: 5 };
const edition = putBlock(smallEdition(), 1, { id: 'b1', frame, content: { kind: 'banner', text: '专题' } });
const article = edition.pages[0]?.articles[0]?.id ?? '';
const things = [
  { kind: 'article', id: article },
  { kind: 'block', id: 'b1' },
  { kind: 'furniture', id: 'masthead' },
] as const;

describe('what articles, blocks and furniture have in common', () => {
  it('changes in all of them at once, and nothing is kept of what was taken back', () => {
    const locked = withStanding(edition, 1, { things, part: () => ({ locked: true }) });
    expect(things.map((thing) => standingOf(locked, 1, thing)?.locked)).toEqual([true, true, true]);
    const free = withStanding(locked, 1, { things, part: () => ({ locked: undefined }) });
    expect(free).toEqual(edition);
  });

  it('changes from what each has', () => {
    const moved = withStanding(edition, 1, {
      things,
      part: (each) => ({ frame: { ...each.frame, line: each.frame.line + 1 } }),
    });
    for (const thing of things) {
      const before = standingOf(edition, 1, thing)?.frame.line ?? NaN;
      expect(standingOf(moved, 1, thing)?.frame.line).toBe(before + 1);
      expect(isOverride(moved, 1, thing)).toBe(thing.kind === 'furniture');
    }
  });

  it('furniture goes back to the layout, whatever was decided of it', () => {
    const masthead = { kind: 'furniture', id: 'masthead' } as const;
    const there = { column: 0, columns: 4, line: 20, lines: 9 };
    const part = (): StandingPart => ({ frame: there, locked: true, hidden: true, box: {} });
    const changed = withStanding(edition, 1, { things: [masthead], part });
    expect(changed.pages[0]?.furniture).toEqual({ masthead: { frame: there, locked: true, hidden: true } });
    expect(restoreTemplate(changed, 1, masthead)).toEqual(edition);
    // The other page has none.
    expect(withStanding(edition, 2, { things: [masthead], part })).toBe(edition);
  });
});
