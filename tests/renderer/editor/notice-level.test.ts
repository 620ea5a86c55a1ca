import { describe, expect, it } from 'vitest';
import { success } from '../../../ipc';
import { createModel } from '../../../model';
import type { Notice } from '../../../renderer/editor/state';
import { keptNotice } from '../../../renderer/editor/notice-level';
import { openDesk } from './open-desk';
import { handsEdition } from './hands-edition';

const NO_KEYS = { shift: false, alt: false, mod: false };
const imported = (part: Partial<Extract<Notice, { kind: 'imported' }>> = {}): Notice => {
  return { kind: 'imported', stories: 1, pictures: 0, refused: [], notes: [], changes: 0, warnings: 0, ...part };
};

describe('what is told at the foot of the desk', () => {
  it('goes with the next press on the desk when it is good news', async () => {
    const { editor } = await openDesk(handsEdition());
    const press = { kind: 'down', at: { x: 5, y: 5 }, keys: NO_KEYS, clicks: 1, pan: false } as const;
    const state = createModel(handsEdition()).encodeState();
    const opened = { session: 's', name: '', state, sequence: 0, saved: true, recoveredEdits: 2, notices: [] };
    await editor.open(() => Promise.resolve(success(opened)));
    expect(editor.store.get().notice).toMatchObject({ kind: 'opened' });
    editor.act(press);
    expect(editor.store.get().notice).toBeUndefined();
    editor.hear({ kind: 'failed', message: 'out of memory' });
    editor.act(press);
    expect(editor.store.get().notice).toMatchObject({ kind: 'composerFailed' });
    expect(keptNotice(imported())).toBeUndefined();
    expect(keptNotice({ kind: 'madeUp', placed: 3, waiting: 0, empty: 0 })).toBeUndefined();
  });

  it('stays while it is bad or doubtful', () => {
    const refused = imported({ refused: [{ ok: false, code: 'file-too-large', values: {} }] });
    const doubtful: Notice = { kind: 'opened', recoveredEdits: 2, notices: [{ code: 'journal-damaged', values: {} }] };
    const failed: Notice = { kind: 'failure', failure: { ok: false, code: 'disk-full', values: {} } };
    for (const notice of [refused, imported({ stories: 0 }), doubtful, failed]) expect(keptNotice(notice)).toBe(notice);
    expect(keptNotice({ kind: 'opened', recoveredEdits: 2, notices: [] })).toBeUndefined();
  });
});
