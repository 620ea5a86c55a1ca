import type { Editor } from '../editor';
import type { WhyNot } from '../note';
import type { EditorState } from '../state';

/** What a command is about: a heading in the palette, the menus and the list of keys. */
export const COMMAND_GROUPS = [
  'file',
  'edit',
  'find',
  'select',
  'text',
  'arrange',
  'stories',
  'blocks',
  'pages',
  'view',
  'tools',
  'panels',
] as const;

/** A group of commands. */
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Where the focus must be for a command's keys to work: fields and lists keep the keys that are theirs. `text` is where
 * the text of a story is typed: on the page or in the story editor; `compare` where pages of two states are compared.
 */
export type CommandScope = 'anywhere' | 'desk' | 'desk or stories' | 'text' | 'compare';

/** What a table of commands says of each; its label is `commands.<id>` in the window's words. */
export interface CommandEntry {
  /** Key bindings, the first of which is shown; a person may choose others. */
  readonly keys: readonly string[];
  /** `anywhere` when left out. */
  readonly scope?: CommandScope;
  /** Its keys are the system's own: the window hears of them as clipboard events, and does not take the key itself. */
  readonly native?: true;
  /** Whether it is possible now. */
  readonly when: (state: EditorState) => boolean;
  readonly run: (editor: Editor) => void;
  /** Why it is not possible now: told where its keys are pressed, and beside it in menus. */
  readonly why?: (state: EditorState) => WhyNot | undefined;
}

/** Commands of one group by their ids. */
export type CommandTable = Readonly<Record<string, CommandEntry>>;

/** An edition is open. */
export const isOpen = (state: EditorState): boolean => state.edition !== undefined;
