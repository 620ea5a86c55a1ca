import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, aligned, distributed, placeAll, sized } from '../../../renderer/editor/align';
import { restack } from '../../../renderer/editor/stacking';
import type { PlacedThing } from '../../../renderer/editor';
import { runCommand } from '../../../renderer/editor';
import { thingsOn } from '../../../renderer/editor/edition-queries';
import { shownNote } from '../../../renderer/editor/note';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

const thing = (id: string, column: number, columns: number, line: number, lines: number): PlacedThing => ({
  thing: { kind: 'block', id },
  frame: { column, columns, line, lines },
});
const area = { column: 0, columns: 4, line: 0, lines: 60 };

describe('laying things level', () => {
  it('by edges and middles', () => {
    const one = [thing('a', 1, 2, 10, 5)];
    const frames = ALIGNMENTS.map((by) => aligned(one, { by, to: area })[0]?.frame);
    expect(frames.map((frame) => frame?.column)).toEqual([0, 1, 2, 1, 1, 1]);
    expect(frames.map((frame) => frame?.line)).toEqual([10, 10, 10, 0, 27, 55]);
  });

  it('at equal gaps: the outer ones stay, and what is over goes to the first gaps', () => {
    const placed = distributed([thing('c', 0, 1, 40, 10), thing('a', 0, 1, 0, 10), thing('b', 0, 1, 11, 5)], 'down');
    expect(placed.map(({ thing: { id }, frame }) => `${id} ${frame.line}`)).toEqual(['a 0', 'b 23', 'c 40']);
    const gaps = placed
      .slice(1)
      .map(({ frame }, at) => frame.line - ((placed[at]?.frame.line ?? 0) + (placed[at]?.frame.lines ?? 0)));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it('in one size, and always within the grid', () => {
    const like = { column: 0, columns: 3, line: 0, lines: 50 };
    fc.assert(
      fc.property(
        fc.constantFrom('width', 'height', 'size' as const),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 50 }),
        (what, column, line) => {
          const edition = handsEdition();
          const placed = sized([thing('b1', column, 1, line, 8)], { like, what });
          const made = placeAll(edition, 1, placed);
          const frame = thingsOn(made, 1).find((each) => each.thing.id === 'b1')?.frame ?? area;
          expect(frame.column + frame.columns).toBeLessThanOrEqual(4);
          expect(frame.line + frame.lines).toBeLessThanOrEqual(60);
          if (what !== 'height') expect(frame.columns).toBe(3);
          if (what !== 'width') expect(frame.lines).toBe(50);
        },
      ),
    );
  });
});

describe('laying things level that stand so', () => {
  it('changes nothing and says so, until something is changed', async () => {
    const { editor } = await openDesk(handsEdition());
    const note = () => shownNote(editor.store.get());
    editor.select({
      kind: 'things',
      page: handsEdition().pages[0]!.id,
      things: [
        { kind: 'article', id: 'a1' },
        { kind: 'article', id: 'a2' },
      ],
    });
    runCommand(editor, 'alignTop');
    expect(note()).toMatchObject({ kind: 'why', why: 'already' });
    expect(editor.store.get().canUndo).toBe(false);
    runCommand(editor, 'alignLeft');
    expect(note()).toBeUndefined();
    editor.undo();
    expect(editor.store.get().canUndo).toBe(false);
  });
});

describe('several things of which one is locked', () => {
  it.each(['moveDown', 'widen', 'unplace', 'alignAreaBottom'] as const)(
    'go without it by %s, which says so',
    async (id) => {
      const { editor } = await openDesk(handsEdition());
      const page = handsEdition().pages[0]!.id;
      const [locked, free] = [
        { kind: 'article', id: 'a1' },
        { kind: 'block', id: 'b1' },
      ] as const;
      editor.select({ kind: 'things', page, things: [locked] });
      runCommand(editor, 'toggleLock');
      editor.select({ kind: 'things', page, things: [locked, free] });
      const frameOf = (one: string) =>
        thingsOn(editor.store.get().edition!, 1).find(({ thing: each }) => each.id === one)?.frame;
      const [stays, goes] = [frameOf('a1'), frameOf('b1')];
      runCommand(editor, id);
      expect(frameOf('a1')).toEqual(stays);
      expect(frameOf('b1')).not.toEqual(goes);
      expect(shownNote(editor.store.get())).toMatchObject({ kind: 'stays', thing: locked });
    },
  );
});

describe('what covers what', () => {
  const edition = handsEdition();
  const order = (made: typeof edition): string => made.pages[0]?.articles.map(({ id }) => id).join(' ') ?? '';
  const a1 = [{ kind: 'article', id: 'a1' }] as const;

  it('goes by one or to the end', () => {
    expect(order(restack(edition, 1, { things: a1, to: 'forward' }))).toBe('a2 a1 a4');
    expect(order(restack(edition, 1, { things: a1, to: 'front' }))).toBe('a2 a4 a1');
    expect(restack(edition, 1, { things: a1, to: 'backward' })).toBe(edition);
    const back = restack(edition, 1, { things: [{ kind: 'article', id: 'a4' }], to: 'back' });
    expect(order(back)).toBe('a4 a1 a2');
  });

  it('leaves parts of one story in the order of its text', () => {
    const parts = {
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((each) => ({ ...each, story: 's1' })),
      })),
    };
    expect(order(restack(parts, 1, { things: a1, to: 'front' }))).toBe('a1 a2 a4');
  });
});
