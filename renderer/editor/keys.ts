/** A key press, as much of a `KeyboardEvent` as bindings ask about. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** A parsed binding. `Mod` is Ctrl, on a Mac Command. */
interface Binding {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Key code that browsers give while an input method has the keyboard, on platforms that do not set `isComposing`. */
const INPUT_METHOD_KEY = 'Process';

/** Keys that do nothing but change others. */
const HELD: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/**
 * Whether a key press is what a binding such as `Mod+Shift+Z`, `F` or `PageDown` asks for. Never while an input method
 * composes: those keys belong to it.
 */
export function matchesKey(press: KeyPress, binding: string): boolean {
  if (press.isComposing || press.key === INPUT_METHOD_KEY) return false;
  const wanted = parseBinding(binding);
  if (wanted.mod !== (press.ctrlKey || press.metaKey) || wanted.alt !== press.altKey) return false;
  if (keyName(press) !== wanted.key) return false;
  // `+` is typed with Shift on most keyboards: punctuation says itself what was meant.
  return wanted.shift === press.shiftKey || /^[^a-z0-9]$/i.test(wanted.key);
}

/** A binding as people read it: `⌘` and `⇧` on a Mac, words elsewhere. */
export function keyLabel(binding: string, platform: 'linux' | 'mac' | 'windows'): string {
  const names: Readonly<Record<string, string>> =
    platform === 'mac' ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' };
  const short: Readonly<Record<string, string>> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
  };
  const parts = splitBinding(binding).map((part) => names[part] ?? short[part] ?? part);
  return parts.join(platform === 'mac' ? '' : '+');
}

/**
 * The binding that a key press is, such as `Mod+Shift+Z`; nothing for a key that is only held, or an input method's.
 */
export function bindingOf(press: KeyPress): string | undefined {
  if (press.isComposing || press.key === INPUT_METHOD_KEY || HELD.has(press.key)) return undefined;
  const name = keyName(press);
  const key = name.length === 1 ? name.toUpperCase() : name;
  const shift = press.shiftKey && !/^[^a-z0-9]$/i.test(name);
  return [press.ctrlKey || press.metaKey ? 'Mod' : '', shift ? 'Shift' : '', press.altKey ? 'Alt' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

/** Whether two bindings are one, however their parts are ordered. */
export function sameBinding(one: string, other: string): boolean {
  const [a, b] = [parseBinding(one), parseBinding(other)];
  return a.key === b.key && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt;
}

function parseBinding(binding: string): Binding {
  const parts = splitBinding(binding);
  const key = parts.at(-1) ?? '';
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

/** Splits at `+`, except a last `+` that is the key itself. */
function splitBinding(binding: string): string[] {
  const parts = binding.split('+').filter((part) => part !== '');
  return binding.endsWith('+') ? [...parts, '+'] : parts;
}

/** Letters by their place when the layout gives none: `Ctrl+Z` on a Cyrillic or Bopomofo layout. */
function keyName(press: KeyPress): string {
  if (press.key.length !== 1) return press.key;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  return /[a-z]/i.test(press.key) || letter === undefined ? press.key.toLowerCase() : letter.toLowerCase();
}
