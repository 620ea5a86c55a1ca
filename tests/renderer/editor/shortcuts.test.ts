import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorOf } from '../../../electron/services/accelerators';
import { MENU_COMMANDS } from '../../../ipc';
import { COMMANDS, commandOf } from '../../../renderer/editor/commands';
import { fuzzyFind, fuzzyScore } from '../../../renderer/editor/fuzzy';
import { bindingOf, matchesKey, sameBinding } from '../../../renderer/editor/keys';
import type { KeyPress } from '../../../renderer/editor/keys';
import {
  commandsFor,
  conflictsOf,
  keysOf,
  recordedKey,
  withKeys,
  withoutKeys,
} from '../../../renderer/editor/shortcuts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});

describe('the keys of commands', () => {
  it('are two commands’ nowhere', () => {
    const shared = COMMANDS.flatMap(({ id, keys }) =>
      keys.flatMap((key) => conflictsOf({}, id, key).map((other) => `${key}: ${id}, ${other.id}`)),
    );
    expect(shared).toEqual([]);
  });

  it('are a person’s own where they chose some, and nothing keeps what is as it was', () => {
    const changed = withKeys({}, 'save', ['Mod+Alt+S']);
    expect(keysOf(changed, 'save')).toEqual(['Mod+Alt+S']);
    expect(commandsFor(press('s', { ctrlKey: true }), changed)).toEqual([]);
    expect(commandsFor(press('s', { ctrlKey: true, altKey: true }), changed).map(({ id }) => id)).toEqual(['save']);
    expect(withKeys(changed, 'save', commandOf('save').keys)).toEqual({});
    expect(withoutKeys(changed, 'save')).toEqual({});
    expect(keysOf(withKeys({}, 'save', []), 'save')).toEqual([]);
  });

  it('tell whose a key is already', () => {
    expect(conflictsOf({}, 'save', 'Mod+O').map(({ id }) => id)).toEqual(['open']);
    expect(conflictsOf({ open: [] }, 'save', 'Mod+O')).toEqual([]);
  });

  it('leave the way through and out of everything alone, and the input method', () => {
    expect(recordedKey(press('Tab'))).toBeUndefined();
    expect(recordedKey(press('Escape'))).toBeUndefined();
    expect(recordedKey(press('Control', { ctrlKey: true }))).toBeUndefined();
    expect(recordedKey(press('a', { isComposing: true }))).toBeUndefined();
    expect(recordedKey(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+Z');
  });

  it('as recorded are the keys that were pressed', () => {
    const keys = fc.constantFrom('a', 'Z', '7', '+', ',', 'F5', 'ArrowUp', 'PageDown', 'Enter');
    fc.assert(
      fc.property(keys, fc.boolean(), fc.boolean(), fc.boolean(), (key, ctrlKey, shiftKey, altKey) => {
        const pressed = press(key, { ctrlKey, shiftKey, altKey });
        const binding = bindingOf(pressed) ?? '';
        expect(matchesKey(pressed, binding)).toBe(true);
        expect(sameBinding(binding, binding)).toBe(true);
      }),
    );
  });
});

describe('the application menu', () => {
  it('only has commands of the window', () => {
    const ids = new Set<string>(COMMANDS.map(({ id }) => id));
    expect(Object.values(MENU_COMMANDS).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('shows the person’s keys where they may stand in a menu', () => {
    expect(acceleratorOf('save', {})).toBe('CmdOrCtrl+S');
    expect(acceleratorOf('save', { save: ['Mod+Shift+ArrowUp'] })).toBe('CmdOrCtrl+Shift+Up');
    expect(acceleratorOf('save', { save: [] })).toBeUndefined();
    expect(acceleratorOf('zoom-in', { zoomIn: ['Z', 'Mod++'] })).toBe('CmdOrCtrl+Plus');
  });
});

describe('finding by a part of a name', () => {
  it('takes letters in their order, and those that begin words first', () => {
    expect(fuzzyScore('xz', 'zoom')).toBeUndefined();
    expect(fuzzyFind('zo', ['bulldozer on', 'Zoom out'], (text) => [text])).toEqual(['Zoom out', 'bulldozer on']);
    expect(fuzzyFind('显版', ['显示全版', '版面显示'], (text) => [text])).toEqual(['显示全版']);
    expect(fuzzyFind('fp', ['exportPdf', 'fitPage'], (text) => [text])[0]).toBe('fitPage');
    expect(fuzzyFind(' ', ['b', 'a'], (text) => [text])).toEqual(['b', 'a']);
  });
});
