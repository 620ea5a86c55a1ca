import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putBlock } from '../../../renderer/editor/blocks';
import { COMMANDS, TOOL_NAMES, runCommand, placedOn, selectionOf } from '../../../renderer/editor';
import type { Editor, Modifiers } from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';
import { openDesk } from './open-desk';

/** What a person at the desk may do next. */
type Deed =
  | { readonly kind: 'command'; readonly at: number }
  | { readonly kind: 'select'; readonly page: number; readonly picks: readonly number[] }
  | { readonly kind: 'story'; readonly at: number }
  | {
      readonly kind: 'gesture';
      readonly tool: number;
      readonly points: readonly { readonly x: number; readonly y: number }[];
      readonly keys: Modifiers;
      readonly clicks: number;
      readonly end: 'up' | 'cancel';
    };

const point = fc.record({ x: fc.integer({ min: 0, max: 1440 }), y: fc.integer({ min: 0, max: 900 }) });
const keys = fc.record({ shift: fc.boolean(), alt: fc.boolean(), mod: fc.boolean() });
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('command' as const), at: fc.nat(9999) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('select' as const),
      page: fc.integer({ min: 1, max: 2 }),
      picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('story' as const), at: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('gesture' as const),
      tool: fc.nat(9),
      points: fc.array(point, { minLength: 2, maxLength: 5 }),
      keys,
      clicks: fc.integer({ min: 1, max: 2 }),
      end: fc.constantFrom('up' as const, 'cancel' as const),
    }),
  },
);

/** Ways out of the edition, and through its history: those are not work on it. */
const NOT_WORK = new Set<string>(['open', 'newEdition', 'openSample', 'undo', 'redo', 'nextIssue']);
const WORK = COMMANDS.filter(({ id }) => !NOT_WORK.has(id));

const frame = { column: 2, columns: 2, line: 40, lines: 6 };
const start = putBlock(smallEdition(), 1, { id: 'b1', frame, content: { kind: 'banner', text: '专题' } });

function doDeed(editor: Editor, deed: Deed): void {
  const { edition } = editor.store.get();
  if (edition === undefined) throw new Error('the edition is gone');
  switch (deed.kind) {
    case 'command': {
      const command = WORK[deed.at % WORK.length];
      if (command !== undefined) runCommand(editor, command.id);
      return;
    }
    case 'select': {
      const page = edition.pages[(deed.page - 1) % Math.max(1, edition.pages.length)];
      const things = page === undefined ? [] : placedOn(edition, edition.pages.indexOf(page) + 1);
      const picked = new Set(deed.picks.map((pick) => things[pick % Math.max(1, things.length)]));
      const chosen = [...picked].flatMap((placed) => placed?.thing ?? []);
      if (page !== undefined) editor.select(selectionOf(page.id, chosen));
      return;
    }
    case 'story':
      return editor.selectStory(edition.stories[deed.at % Math.max(1, edition.stories.length)]?.id);
    case 'gesture': {
      const [first, ...others] = deed.points;
      editor.setTool(TOOL_NAMES[deed.tool % TOOL_NAMES.length] ?? 'select');
      if (first !== undefined)
        editor.act({ kind: 'down', at: first, keys: deed.keys, clicks: deed.clicks, pan: false });
      for (const at of others) editor.act({ kind: 'move', at, keys: deed.keys });
      return editor.act({ kind: deed.end });
    }
  }
}

describe('whatever is done at the desk', () => {
  it('is undone to the start and made again to the end, step by step', async () => {
    let worked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 10, maxLength: 30 }), async (deeds) => {
        const { editor } = await openDesk(start);
        const before = editor.store.get().edition;
        for (const deed of deeds) doDeed(editor, deed);
        editor.act({ kind: 'cancel' });
        editor.convert.cancel();
        expect(editor.store.get().preview).toBeUndefined();
        const end = editor.store.get().edition;
        if (editor.store.get().canUndo) worked += 1;
        while (editor.store.get().canUndo) editor.undo();
        expect(editor.store.get().edition).toEqual(before);
        while (editor.store.get().canRedo) editor.redo();
        expect(editor.store.get().edition).toEqual(end);
      }),
    );
    // Else these would be walks on which nobody does anything.
    expect(worked).toBeGreaterThan(40);
  });

  it('changes nothing when every gesture is cancelled', async () => {
    const gestures = anyDeed.filter(({ kind }) => kind === 'gesture' || kind === 'select');
    await fc.assert(
      fc.asyncProperty(fc.array(gestures, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const { editor } = await openDesk(start);
        for (const deed of deeds) doDeed(editor, deed.kind === 'gesture' ? { ...deed, end: 'cancel' } : deed);
        expect(editor.store.get().edition).toEqual(start);
        expect(editor.store.get().canUndo).toBe(false);
      }),
    );
  });
});
