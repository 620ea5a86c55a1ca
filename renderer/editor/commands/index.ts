import type { Editor } from '../editor';
import type { WhyNot } from '../note';
import type { EditorState } from '../state';
import { ARRANGE_COMMANDS } from './arrange';
import { BLOCK_COMMANDS } from './blocks';
import { COPYFIT_COMMANDS } from './copyfit';
import { EDIT_COMMANDS } from './edit';
import { FILE_COMMANDS } from './file';
import { FIND_COMMANDS } from './find';
import { MAKEUP_COMMANDS } from './makeup';
import { PAGE_COMMANDS } from './pages';
import { PANEL_COMMANDS } from './panels';
import { READERS_COMMANDS } from './readers';
import { SELECT_COMMANDS } from './select';
import { STORY_PART_COMMANDS } from './story-parts';
import { STORY_COMMANDS } from './stories';
import { TEXT_COMMANDS } from './text';
import { TOOL_COMMANDS } from './tools';
import type { CommandEntry, CommandGroup, CommandScope, CommandTable } from './types';
import { VIEW_COMMANDS } from './view';

export { COMMAND_GROUPS } from './types';
export type { CommandScope } from './types';

const TABLES = {
  file: FILE_COMMANDS,
  edit: EDIT_COMMANDS,
  find: FIND_COMMANDS,
  select: SELECT_COMMANDS,
  text: { ...TEXT_COMMANDS, ...STORY_PART_COMMANDS },
  arrange: { ...ARRANGE_COMMANDS, ...COPYFIT_COMMANDS, ...MAKEUP_COMMANDS },
  stories: STORY_COMMANDS,
  blocks: BLOCK_COMMANDS,
  pages: PAGE_COMMANDS,
  view: VIEW_COMMANDS,
  tools: TOOL_COMMANDS,
  panels: { ...PANEL_COMMANDS, ...READERS_COMMANDS },
} as const satisfies Record<CommandGroup, CommandTable>;

type Tables = typeof TABLES;

/** The name of a command; its label is `commands.<id>` in the window's words. */
export type CommandId = { readonly [Group in CommandGroup]: keyof Tables[Group] }[CommandGroup];

/**
 * A command: the question whether it is possible now, and the deed. Menu, palette, keys, buttons and tests all run
 * these.
 */
export interface Command extends CommandEntry {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
}

/** Every command of the editor, group by group. */
export const COMMANDS: readonly Command[] = Object.entries<CommandTable>(TABLES).flatMap(([group, table]) =>
  Object.entries(table).map(([id, entry]): Command => ({
    ...entry,
    id: id as CommandId,
    group: group as CommandGroup,
    scope: entry.scope ?? 'anywhere',
  })),
);

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

/** The command with this id. */
export function commandOf(id: CommandId): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new Error(`no such command: ${id}`);
  return command;
}

/** Does a command if it is possible now; tells whether it was, and the person why not. */
export function runCommand(editor: Editor, id: CommandId): boolean {
  const command = commandOf(id);
  if (command.when(editor.store.get())) {
    command.run(editor);
    return true;
  }
  const why = whyNot(editor.store.get(), command);
  if (why !== undefined) editor.tellWhy(why);
  return false;
}

/** Why a command is not possible now, as far as that can be told; nothing while it is, or while no edition is open. */
export function whyNot(state: EditorState, { when, why }: Pick<Command, 'when' | 'why'>): WhyNot | undefined {
  return state.edition === undefined || when(state) ? undefined : why?.(state);
}
