import type { KeyboardEvent, ReactNode } from 'react';
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
    <section className="tool-bar" aria-label={t('tools.label')}>
      <div
        className="tool-group"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('tools.label')}
        onKeyDown={walk}
      >
        {TOOL_NAMES.map((name) => (
          <ToolButton key={name} choice={TOOLS[name]} on={tool === name} />
        ))}
      </div>
      <div
        className="tool-group"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={t('tools.modes')}
        onKeyDown={walk}
      >
        {DESK_MODES.map((name) => (
          <ToolButton key={name} choice={MODES[name]} on={mode === name} />
        ))}
      </div>
    </section>
  );
}

/** Arrow keys, Home and End go from button to button of a group, which is one stop in the order of focus. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const { length } = buttons;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + length, Home: 0, End: length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[to % length]?.focus();
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
      aria-description={key === undefined ? undefined : keyLabel(key, platform)}
      tabIndex={on ? 0 : -1}
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
