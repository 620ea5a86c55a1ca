import type { Preferences } from '../../ipc';
import { COMMANDS, commandOf } from './commands';
import type { Command, CommandId } from './commands';
import { bindingOf, matchesKey, sameBinding } from './keys';
import type { KeyPress } from './keys';

/** The keys that a person chose, by command. */
export type Shortcuts = Preferences['shortcuts'];

/** The keys of a command: those that the person chose, else its own. */
export function keysOf(shortcuts: Shortcuts, id: CommandId): readonly string[] {
  return shortcuts[id] ?? commandOf(id).keys;
}

/** The commands that a key press asks for, in the order of their tables. */
export function commandsFor(press: KeyPress, shortcuts: Shortcuts): readonly Command[] {
  return COMMANDS.filter(({ id }) => keysOf(shortcuts, id).some((key) => matchesKey(press, key)));
}

/** Shortcuts with other keys for a command; its own keys need not be kept. */
export function withKeys(shortcuts: Shortcuts, id: CommandId, keys: readonly string[]): Shortcuts {
  const rest = withoutKeys(shortcuts, id);
  const own = commandOf(id).keys;
  const same = own.length === keys.length && own.every((key, index) => key === keys[index]);
  return same ? rest : { ...rest, [id]: keys };
}

/** Shortcuts with a command's own keys back. */
export function withoutKeys(shortcuts: Shortcuts, id: CommandId): Shortcuts {
  return Object.fromEntries(Object.entries(shortcuts).filter(([each]) => each !== id));
}

/** The other commands that a key asks for already. On the desk the keys of all work, so no two can share one. */
export function conflictsOf(shortcuts: Shortcuts, id: CommandId, key: string): readonly Command[] {
  return COMMANDS.filter(
    (other) => other.id !== id && keysOf(shortcuts, other.id).some((each) => sameBinding(each, key)),
  );
}

/** Keys that the window cannot do without: the way from field to field, and out of everything. */
const KEPT = ['Tab', 'Shift+Tab', 'Escape'];

/** The binding that a key press is, where a command may have it. Keys held down alone are none yet. */
export function recordedKey(press: KeyPress): string | undefined {
  const key = bindingOf(press);
  return key === undefined || KEPT.includes(key) ? undefined : key;
}
