import { memo } from 'react';
import type { ReactNode } from 'react';
import { hasMark } from '../../../core/text-edit';
import type { MarkWish } from '../../../core/text-edit';
import { commandOf, runCommand, subjectStory, typingRange } from '../../editor';
import type { CommandId, EditorState } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { useKeyLabel } from '../use-keys';

/** What stands on the buttons: how the mark looks, or the first character of its name. */
const MARKS: readonly { readonly command: CommandId; readonly sign: string; readonly wish?: MarkWish }[] = [
  { command: 'markStrong', sign: '黑', wish: { kind: 'strong' } },
  { command: 'markKai', sign: '楷', wish: { kind: 'kai' } },
  { command: 'markDot', sign: '着', wish: { kind: 'dot' } },
  { command: 'markName', sign: '专', wish: { kind: 'name' } },
  { command: 'markTitle', sign: '书', wish: { kind: 'title' } },
  { command: 'markSuperior', sign: '上', wish: { kind: 'superior' } },
  { command: 'markInferior', sign: '下', wish: { kind: 'inferior' } },
  { command: 'markRunIn', sign: '题', wish: { kind: 'run-in' } },
  { command: 'markWhole', sign: '连', wish: { kind: 'whole' } },
  { command: 'markReading', sign: '注' },
  { command: 'clearMarks', sign: '清' },
];

/** What can be marked in the text that is selected. Pressing a button leaves the keyboard in the text. */
export const MarkBar = memo(Bar);

function Bar(props: {
  /** Whether it is known how the story was received, so that changes can be tracked. */
  readonly trackable: boolean;
  readonly tracking: boolean;
  readonly onTracking: (tracking: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { trackable, tracking, onTracking } = props;
  return (
    <div
      className="mark-bar"
      role="toolbar"
      aria-label={t('galley.marks')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {MARKS.map((mark) => (
        <MarkButton key={mark.command} {...mark} />
      ))}
      <span className="space" />
      <button
        type="button"
        className="button button-small button-icon mark-button"
        aria-label={t('galley.track')}
        title={t('galley.track')}
        aria-pressed={tracking}
        disabled={!trackable}
        data-testid="track"
        onClick={() => onTracking(!tracking)}
      >
        <Icon name="history" />
      </button>
    </div>
  );
}

function MarkButton(props: {
  readonly command: CommandId;
  readonly sign: string;
  readonly wish?: MarkWish | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const { command, sign, wish } = props;
  const editor = useEditor();
  const keyLabel = useKeyLabel();
  const possible = useEditorState(commandOf(command).when);
  const pressed = useEditorState((state) => (wish === undefined ? undefined : isMarked(state, wish)));
  const key = keyLabel(command);
  const label = t(`commands.${command}`);
  return (
    <button
      type="button"
      className="button button-small mark-button"
      title={key === '' ? label : `${label} (${key})`}
      aria-pressed={pressed}
      disabled={!possible}
      data-command={command}
      onClick={() => runCommand(editor, command)}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="hidden">{label}</span>
    </button>
  );
}

/** Whether all of the text that is selected has a mark. */
function isMarked({ edition, typing }: EditorState, wish: MarkWish): boolean {
  const story = edition && typing && subjectStory(edition, typing.subject);
  const range = typing && typingRange(typing);
  return story !== undefined && range !== undefined && hasMark(story, range, wish);
}
