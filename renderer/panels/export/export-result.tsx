import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { planFiles } from '../../../outputs/order';
import type { OutputFinding } from '../../../outputs/order';
import type { Exporting } from '../../editor';
import { sentenceFor } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';

type Done = Extract<Exporting, { kind: 'done' }>;

/** What was written, and what the checks of the written files say. */
export function ExportResult({ done }: { readonly done: Done }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const { files, findings } = done;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <>
      <div className="result" role="status">
        <span className={errors.length === 0 ? 'notice-good' : 'notice-bad'}>
          <Icon name={errors.length === 0 ? 'saved' : 'unsafe'} />
        </span>
        <div className="choices export-made">
          <p>{t(errors.length === 0 ? 'exporting.done' : 'exporting.doneWithErrors', { count: files.length })}</p>
          <ul className="export-names tabular" data-testid="written-files">
            {files.map(({ name, bytes: size }) => (
              <li key={name}>
                <span className="result-name">{name}</span>
                <span className="form-hint">{sizeText(size)}</span>
              </li>
            ))}
          </ul>
          <p className="form-hint">{t('exporting.together', { size: sizeText(bytes) })}</p>
          <Checks done={done} />
        </div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={exporter.again}>
          {t('exporting.again')}
        </button>
        <button type="button" className="button button-outlined" onClick={() => void exporter.reveal()}>
          <Icon name="open" />
          {t('exporting.reveal')}
        </button>
        <Dialog.Close className="button button-primary">{t('exporting.close')}</Dialog.Close>
      </div>
    </>
  );
}

/** How the written press files were read again: how many checks they pass, and each fault with the way to its place. */
function Checks({ done }: { readonly done: Done }): ReactNode {
  const { t } = useTranslation();
  const { checks, findings } = done;
  if (checks.length === 0 && findings.length === 0) return null;
  const failed = new Set(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id));
  const ids = new Set(checks.map(({ id }) => id));
  return (
    <section className="export-checks" aria-label={t('exporting.checks')} data-testid="file-checks">
      <h3 className="form-title">{t('exporting.checks')}</h3>
      <p className={failed.size === 0 ? 'export-sound' : 'form-fault'}>
        {failed.size === 0
          ? t('exporting.allPassed', { count: ids.size })
          : t('exporting.someFailed', { count: failed.size, all: ids.size })}
      </p>
      <ul className="export-findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <FileFinding finding={finding} done={done} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A fault of a written file; a click goes to the page it came from. */
function FileFinding({ finding, done }: { readonly finding: OutputFinding; readonly done: Done }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const language = useEditorState((state) => state.language);
  const edition = useEditorState((state) => state.edition);
  const { id, severity, values, rect, file } = finding;
  const { message, next } = sentenceFor({ code: id, values }, language);
  const sheet =
    edition && planFiles(edition, done.order).find(({ name }) => name === file)?.sheets[(finding.page ?? 1) - 1];
  const page = sheet?.find((each) => each !== undefined);
  const jump = (): void => {
    if (page === undefined) return;
    editor.exporter.closeDialog();
    editor.goTo(page);
    editor.reveal(rect === undefined ? [] : [rect]);
  };
  return (
    <button type="button" className="row finding" data-check={id} onClick={jump} disabled={page === undefined}>
      <span className={`finding-${severity}`}>
        <Icon name={severity} />
        <span className="hidden">{t(`diagnostics.${severity}`)}</span>
      </span>
      <span className="finding-message">{message}</span>
      <span className="finding-page tabular">{page !== undefined && t('diagnostics.onPage', { page })}</span>
      <span className="finding-story">{file}</span>
      {next !== '' && <span className="finding-next">{next}</span>}
      <span className="finding-rule">{id}</span>
    </button>
  );
}

const KILOBYTE = 1000;

/** A size as plants and mail programs count it. */
function sizeText(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${Math.max(1, Math.round(bytes / KILOBYTE))} kB`;
  return `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
}
