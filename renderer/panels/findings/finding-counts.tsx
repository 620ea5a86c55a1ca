import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FINDING_LEVELS, commandOf, keyLabel, runCommand } from '../../editor';
import { useEditor, useSurroundings } from '../editor-context';
import { Icon } from '../icons';
import { useChecked, useFindingCounts } from './use-findings';

/** How many findings are open, of each level that there are any of. */
export function FindingCounts(): ReactNode {
  const { t } = useTranslation();
  const counts = useFindingCounts();
  return (
    <span className="counts tabular">
      {FINDING_LEVELS.filter((level) => counts[level] > 0).map((level) => (
        <span key={level} className={`count finding-${level}`} title={t(`diagnostics.${level}`)}>
          <Icon name={level} />
          {counts[level]}
        </span>
      ))}
    </span>
  );
}

/** The same in the line at the foot, with the way to the panel. */
export function FindingStatus(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const checked = useChecked();
  const counts = useFindingCounts();
  const count = FINDING_LEVELS.reduce((sum, level) => sum + counts[level], 0);
  const key = keyLabel(commandOf('nextFinding').keys[0] ?? '', platform);
  const words =
    count === 0 ? t(checked ? 'diagnostics.clean' : 'diagnostics.working') : t('findingList.open', { count });
  return (
    <button
      type="button"
      className="button button-small"
      data-testid="finding-status"
      title={count === 0 ? words : `${words} (${t('commands.nextFinding')} ${key})`}
      onClick={() => runCommand(editor, 'showFindings')}
    >
      <span className="hidden">{words}</span>
      <span className="status-counts" aria-hidden="true">
        {count === 0 ? <Icon name={checked ? 'saved' : 'saving'} spin={!checked} /> : <FindingCounts />}
      </span>
    </button>
  );
}
