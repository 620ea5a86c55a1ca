import type { ToolName } from '../tools';
import { isOpen } from './types';
import type { CommandEntry, CommandTable } from './types';

/** Taking a tool in the hand. */
export const TOOL_COMMANDS = {
  selectTool: take(['V'], 'select'),
  textTool: take(['T'], 'text'),
  boundaryTool: take(['B', 'U'], 'boundary'),
  pictureTool: take(['P'], 'picture'),
  frameTool: take(['R'], 'frame'),
  handTool: take(['H'], 'hand'),
  zoomTool: take(['Z'], 'zoom'),
} as const satisfies CommandTable;

function take(keys: readonly string[], tool: ToolName): CommandEntry {
  return { keys, scope: 'desk', when: isOpen, run: (editor) => editor.setTool(tool) };
}
