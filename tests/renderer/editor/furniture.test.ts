import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { furnitureFrames } from '../../../core/page';
import { runCommand, selectedThing, selectedThings } from '../../../renderer/editor';
import type { CommandId, Editor, Thing } from '../../../renderer/editor';
import { gridOf, gridSteps } from '../../../renderer/editor/edition-queries';
import { shownNote } from '../../../renderer/editor/note';
import { lockPage } from '../../../renderer/editor/page-edits';
import { hiddenOn, placedOn } from '../../../renderer/editor/thing-place';
import { NO_KEYS, deskState, play } from './desk-state';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

const edition = handsEdition();
const masthead = { kind: 'furniture', id: 'masthead' } as const satisfies Thing;
const template = { column: 0, columns: 2, line: 0, lines: 8 };
const mastheadOf = (made: Edition | undefined) =>
  made && furnitureFrames(made, 1).find(({ name }) => name === 'masthead')?.frame;

async function desk(): Promise<{ editor: Editor; frame: () => unknown; run: (id: CommandId) => boolean }> {
  const { editor } = await openDesk(edition);
  editor.selectThing(masthead);
  return {
    editor,
    frame: () => mastheadOf(editor.store.get().edition),
    run: (id) => runCommand(editor, id),
  };
}

describe('furniture by hand', () => {
  it('is dragged by lines and columns and resized by its edges, one change each', () => {
    const state = deskState(edition);
    const rect = gridOf(edition).rectOf(template);
    const { columnStep, lineStep } = gridSteps(gridOf(edition));
    const drag = (from: { x: number; y: number }, x: number, y: number, selected = state): Edition => {
      const { effects } = play(selected, [
        { kind: 'down', at: from, keys: NO_KEYS, clicks: 1, pan: false },
        { kind: 'move', at: { x: from.x + x, y: from.y + y }, keys: { ...NO_KEYS, mod: true } },
        { kind: 'up' },
      ]);
      const commits = effects.filter((effect) => effect.kind === 'commit');
      expect(commits).toHaveLength(1);
      return commits.reduce((before, { edit }) => edit.apply(before), edition);
    };
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    expect(mastheadOf(drag(middle, columnStep, 3 * lineStep))).toEqual({ ...template, column: 1, line: 3 });
    const chosen = deskState(edition, { selection: { kind: 'things', page: 'page-1', things: [masthead] } });
    const foot = { x: middle.x, y: rect.y + rect.height };
    expect(mastheadOf(drag(foot, 0, 2 * lineStep, chosen))).toEqual({ ...template, lines: 10 });
  });

  it('goes to no other page and is not copied', () => {
    const state = deskState(edition, { mode: 'spread' });
    const rect = gridOf(edition).rectOf(template);
    const at = { x: rect.x + 20, y: rect.y + 20 };
    const { effects } = play(state, [
      { kind: 'down', at, keys: NO_KEYS, clicks: 1, pan: false, seed: 'c' },
      { kind: 'move', at: { x: at.x + 1200, y: at.y + 60 }, keys: { ...NO_KEYS, alt: true } },
      { kind: 'up' },
    ]);
    const made = effects.flatMap((effect) => (effect.kind === 'commit' ? [effect.edit.apply(edition)] : []));
    expect(made[0]?.pages[1]).toEqual(edition.pages[1]);
    expect(made[0]?.pages[0]?.blocks).toEqual(edition.pages[0]?.blocks);
    expect(mastheadOf(made[0])).toMatchObject({ column: 2 });
  });

  it('is nudged, resized and laid level by keys, and each is undone', async () => {
    const { editor, frame, run } = await desk();
    const deeds: readonly [CommandId, object][] = [
      ['moveDown', { line: 1 }],
      ['moveFarDown', { line: 6 }],
      ['moveRight', { column: 1 }],
      ['widen', { columns: 3 }],
      ['taller', { lines: 9 }],
      ['alignAreaBottom', { line: 51 }],
    ];
    for (const [id, expected] of deeds) {
      expect(run(id)).toBe(true);
      expect(frame()).toMatchObject(expected);
    }
    for (const _deed of deeds) editor.undo();
    expect(editor.store.get().edition).toEqual(edition);
    expect(editor.store.get().canUndo).toBe(false);
  });

  it('is locked: it stays and says so', async () => {
    const { editor, frame, run } = await desk();
    run('toggleLock');
    expect(run('moveDown')).toBe(false);
    expect(frame()).toEqual(template);
    expect(shownNote(editor.store.get())).toMatchObject({ kind: 'stays', thing: masthead });
    run('toggleLock');
    expect(run('moveDown')).toBe(true);
  });

  it('is hidden and shown again, and moves nothing else by it', async () => {
    const { editor, frame, run } = await desk();
    const others = () =>
      placedOn(editor.store.get().edition ?? edition, 1).filter(({ thing }) => thing.id !== 'masthead');
    const before = others();
    run('hide');
    expect(frame()).toBeUndefined();
    expect(others()).toEqual(before);
    expect(hiddenOn(editor.store.get().edition ?? edition, 1)).toEqual([masthead]);
    run('showHidden');
    expect(frame()).toEqual(template);
    expect(selectedThings(editor.store.get())).toEqual([masthead]);
    expect(editor.store.get().edition).toEqual(edition);
  });

  it('goes back to the layout, by one change; what was not moved cannot', async () => {
    const { editor, run } = await desk();
    expect(run('restoreTemplate')).toBe(false);
    expect(shownNote(editor.store.get())).toMatchObject({ why: 'already' });
    run('moveDown');
    run('widen');
    expect(run('restoreTemplate')).toBe(true);
    expect(editor.store.get().edition).toEqual(edition);
    editor.undo();
    expect(mastheadOf(editor.store.get().edition)).toMatchObject({ line: 1, columns: 3 });
  });

  it.each(['copy', 'cut', 'duplicate', 'unplace', 'bringToFront', 'sendBackward'] as const)(
    'has no use for %s, and says why',
    async (id) => {
      const { editor, run } = await desk();
      expect(run(id)).toBe(false);
      expect(shownNote(editor.store.get())).toMatchObject({ kind: 'why', why: 'furniture' });
      expect(editor.store.get().edition).toEqual(edition);
    },
  );

  it('is come to by Tab among everything else of the page, in the order of reading', async () => {
    const { editor } = await openDesk(edition);
    const walked: string[] = [];
    for (let step = 0; step < 20 && runCommand(editor, 'nextThing'); step += 1) {
      const thing = selectedThing(editor.store.get());
      if (thing !== undefined) walked.push(thing.id);
    }
    expect(walked.toSorted()).toEqual(
      placedOn(edition, 1)
        .map(({ thing }) => thing.id)
        .toSorted(),
    );
    expect(walked[0]).toBe('masthead');
    expect(runCommand(editor, 'previousThing')).toBe(true);
    expect(selectedThing(editor.store.get())?.id).toBe(walked.at(-2));
  });

  it('is locked and let go with its page', () => {
    const locked = lockPage(edition, 1, true);
    expect(locked.pages[0]?.furniture?.masthead).toEqual({ locked: true });
    expect(lockPage(locked, 1, false)).toEqual(edition);
  });
});
