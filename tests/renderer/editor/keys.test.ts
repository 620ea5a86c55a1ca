import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../renderer/editor';
import { keyLabel, matchesKey } from '../../../renderer/editor/keys';
import type { KeyPress } from '../../../renderer/editor/keys';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
  return { key, code: '', ...none, ...more };
}

describe('key bindings', () => {
  it('want exactly their modifiers', () => {
    expect(matchesKey(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true);
    expect(matchesKey(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(matchesKey(press('Z', { metaKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true);
    expect(matchesKey(press('f', { ctrlKey: true }), 'F')).toBe(false);
  });

  it('take punctuation as typed, with or without Shift', () => {
    expect(matchesKey(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++')).toBe(true);
    expect(matchesKey(press('=', { ctrlKey: true }), 'Mod+=')).toBe(true);
  });

  it('find letters by their place on a layout without Latin letters', () => {
    expect(matchesKey(press('я', { ctrlKey: true, code: 'KeyZ' }), 'Mod+Z')).toBe(true);
  });

  it('leave the keyboard to an input method while it composes', () => {
    expect(matchesKey(press('f', { isComposing: true }), 'F')).toBe(false);
    expect(matchesKey(press('Process'), 'Process')).toBe(false);
  });

  it('are shown as each system writes them', () => {
    expect(keyLabel('Mod+Shift+Z', 'linux')).toBe('Ctrl+Shift+Z');
    expect(keyLabel('Mod+Shift+Z', 'mac')).toBe('⌘⇧Z');
    expect(keyLabel('Mod++', 'windows')).toBe('Ctrl++');
  });

  it('belong to one command each', () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
