import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { DESK_MODES, TOOL_NAMES, commandOf, keyLabel, runCommand } from '../editor';
import type { CommandId, DeskMode, ToolName } from '../editor';
import { useEditor, useEditorState, useSurroundings } from './editor-context';
import { Icon } from './icons';
import type { IconName } from './icons';

interface Choice {
  readonly icon: IconName;
  readonly command: CommandId;
}

const TOOLS: { readonly [Tool in ToolName]: Choice } = {
  select: { icon: 'select', command: 'selectTool' },
  text: { icon: 'text', command: 'textTool' },
  boundary: { icon: 'boundary', command: 'boundaryTool' },
  picture: { icon: 'picture', command: 'pictureTool' },
  frame: { icon: 'frame', command: 'frameTool' },
  hand: { icon: 'hand', command: 'handTool' },
  zoom: { icon: 'zoom', command: 'zoomTool' },
};

const MODES: { readonly [Mode in DeskMode]: Choice } = {
  page: { icon: 'page', command: 'showPage' },
  spread: { icon: 'spread', command: 'showSpread' },
  wall: { icon: 'wall', command: 'showWall' },
};

/** The strip at the left of the desk: the tools, and below them how pages lie on the desk. */
export function ToolBar(): ReactNode {
  const { t } = useTranslation();
  const tool = useEditorState((state) => state.tool);
  const mode = useEditorState((state) => state.mode);
  return (
    <div className="tool-bar">
      <div className="tool-group" role="toolbar" aria-orientation="vertical" aria-label={t('tools.label')}>
        {TOOL_NAMES.map((name) => (
          <ToolButton key={name} choice={TOOLS[name]} on={tool === name} />
        ))}
      </div>
      <div className="tool-group" role="toolbar" aria-orientation="vertical" aria-label={t('tools.modes')}>
        {DESK_MODES.map((name) => (
          <ToolButton key={name} choice={MODES[name]} on={mode === name} />
        ))}
      </div>
    </div>
  );
}

function ToolButton({ choice, on }: { readonly choice: Choice; readonly on: boolean }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const [key] = commandOf(choice.command).keys;
  const name = t(`commands.${choice.command}`);
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={on}
      aria-label={name}
      title={key === undefined ? name : `${name}  ${keyLabel(key, platform)}`}
      data-command={choice.command}
      // The keyboard stays with the desk: a tool is taken to be used there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(editor, choice.command)}
    >
      <Icon name={choice.icon} />
    </button>
  );
}
