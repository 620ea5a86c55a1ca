import { Dialog } from '@base-ui/react/dialog';
import { Progress } from '@base-ui/react/progress';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PdfProfile } from '../../ipc';
import { PDF_PROFILES } from '../../ipc';
import type { Exporting } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import { FailureWords } from './notice-bar';

/** Export: choose a profile, watch it go, stop it, see where it went. */
export function ExportDialog(): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const exporting = useEditorState((state) => state.exporting);
  return (
    <Dialog.Root open={exporting !== undefined} onOpenChange={(open) => !open && exporter.closeDialog()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog" data-testid="export" data-state={exporting?.kind}>
          <Dialog.Title className="dialog-title">{t('exporting.title')}</Dialog.Title>
          {exporting !== undefined && <Content exporting={exporting} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ exporting }: { readonly exporting: Exporting }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  switch (exporting.kind) {
    case 'choosing':
      return <Choice profile={exporting.profile} />;
    case 'running':
      return <Running exporting={exporting} />;
    case 'done':
      return (
        <Result icon="saved" look="notice-good">
          <p>{t('exporting.done')}</p>
          <p className="result-name">
            {exporting.name} · {t('exporting.megabytes', { size: (exporting.bytes / 2 ** 20).toFixed(1) })}
          </p>
          <button type="button" className="button button-outlined" onClick={() => void exporter.reveal()}>
            <Icon name="open" />
            {t('exporting.reveal')}
          </button>
        </Result>
      );
    case 'cancelled':
      return (
        <Result icon="info" look="">
          <p>{t('exporting.cancelled')}</p>
        </Result>
      );
    case 'failed':
      return (
        <Result icon="unsafe" look="notice-bad">
          <FailureWords failure={exporting.failure} />
        </Result>
      );
  }
}

function Choice({ profile }: { readonly profile: PdfProfile }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const errors = useEditorState(
    (state) => (state.findings ?? []).filter(({ severity }) => severity === 'error').length,
  );
  return (
    <>
      <RadioGroup
        className="choices"
        aria-label={t('exporting.profile')}
        value={profile}
        onValueChange={(value) => {
          const chosen = PDF_PROFILES.find((known) => known === value);
          if (chosen !== undefined) exporter.choose(chosen);
        }}
      >
        {PDF_PROFILES.map((value) => (
          <Radio.Root key={value} value={value} className="choice" aria-label={t(`exporting.${value}`)}>
            <span className="choice-dot" />
            <span className="choice-name">{t(`exporting.${value}`)}</span>
            <span className="choice-hint">{t(`exporting.${value}Hint`)}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      {errors > 0 && profile !== 'proof' && (
        <p className="caution">
          <Icon name="warning" />
          {t('exporting.errorsLeft', { count: errors })}
        </p>
      )}
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('exporting.cancel')}</Dialog.Close>
        <button type="button" className="button button-primary" onClick={() => void exporter.start()}>
          {t('exporting.start')}
        </button>
      </div>
    </>
  );
}

function Running({ exporting }: { readonly exporting: Extract<Exporting, { kind: 'running' }> }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const { stage, done, total } = exporting;
  const words =
    stage === 'write'
      ? t('exporting.page', { page: Math.min(done + 1, total), pages: total })
      : t(`exporting.${stage}`);
  return (
    <>
      <Progress.Root
        className="progress"
        value={total === 0 ? null : done}
        max={Math.max(total, 1)}
        aria-label={t('exporting.progress')}
      >
        <span className="progress-words tabular">
          <span>{words}</span>
          {total > 0 && <span>{Math.round((100 * done) / total)}%</span>}
        </span>
        <Progress.Track className="progress-track">
          <Progress.Indicator className="progress-bar" />
        </Progress.Track>
      </Progress.Root>
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-outlined"
          disabled={exporting.job === undefined}
          onClick={() => void exporter.stop()}
        >
          {t('exporting.stop')}
        </button>
      </div>
    </>
  );
}

function Result(props: {
  readonly icon: 'saved' | 'info' | 'unsafe';
  readonly look: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div className="result" role="status">
        <span className={props.look}>
          <Icon name={props.icon} />
        </span>
        <div className="choices">{props.children}</div>
      </div>
      <div className="dialog-actions">
        <Dialog.Close className="button button-primary">
          {t(props.icon === 'saved' ? 'exporting.close' : 'failure.dismiss')}
        </Dialog.Close>
      </div>
    </>
  );
}
