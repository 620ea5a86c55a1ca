import { Dialog } from '@base-ui/react/dialog';
import { Progress } from '@base-ui/react/progress';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Exporting } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { FailureWords } from '../code-words';
import { ExportChoice } from './export-choice';
import { ExportResult } from './export-result';

/** Export: choose what is to be made, watch it go, stop it, see what was written and how it was checked. */
export function ExportDialog(): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const exporting = useEditorState((state) => state.exporting);
  const wide = exporting?.kind === 'choosing' || exporting?.kind === 'done';
  return (
    <Dialog.Root open={exporting !== undefined} onOpenChange={(open) => !open && exporter.closeDialog()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          className={wide ? 'dialog dialog-wide' : 'dialog'}
          data-testid="export"
          data-state={exporting?.kind}
        >
          <Dialog.Title className="dialog-title">{t('exporting.title')}</Dialog.Title>
          {exporting !== undefined && <Content exporting={exporting} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ exporting }: { readonly exporting: Exporting }): ReactNode {
  const { t } = useTranslation();
  switch (exporting.kind) {
    case 'choosing':
      return <ExportChoice order={exporting.order} />;
    case 'running':
      return <Running exporting={exporting} />;
    case 'done':
      return <ExportResult done={exporting} />;
    case 'cancelled':
      return (
        <Ended icon="info" look="">
          <p>{t('exporting.cancelled')}</p>
        </Ended>
      );
    case 'failed':
      return (
        <Ended icon="unsafe" look="notice-bad">
          <FailureWords failure={exporting.failure} />
          <p className="notice-more">{t('exporting.untouched')}</p>
        </Ended>
      );
  }
}

function Running({ exporting }: { readonly exporting: Extract<Exporting, { kind: 'running' }> }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const { stage, done, job } = exporting;
  const percent = Math.round(100 * done);
  return (
    <>
      <Progress.Root
        className="progress"
        value={stage === 'open' ? null : percent}
        max={100}
        aria-label={t('exporting.progress')}
      >
        <span className="progress-words tabular">
          <span>{t(`exporting.stage.${stage}`)}</span>
          {stage !== 'open' && <span>{percent}%</span>}
        </span>
        <Progress.Track className="progress-track">
          <Progress.Indicator className="progress-bar" />
        </Progress.Track>
      </Progress.Root>
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-outlined"
          disabled={job === undefined}
          onClick={() => void exporter.stop()}
        >
          {t('exporting.stop')}
        </button>
      </div>
    </>
  );
}

/** How an export ended without a file: told, and a way back to the order. */
function Ended(props: {
  readonly icon: 'info' | 'unsafe';
  readonly look: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  return (
    <>
      <div className="result" role="status">
        <span className={props.look}>
          <Icon name={props.icon} />
        </span>
        <div className="choices">{props.children}</div>
      </div>
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('failure.dismiss')}</Dialog.Close>
        <button type="button" className="button button-primary" onClick={exporter.again}>
          {t('exporting.again')}
        </button>
      </div>
    </>
  );
}
