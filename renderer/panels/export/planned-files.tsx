import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { NEWSPRINT, pressSpecOf } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { planFiles } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';
import { codeOfName, withPress } from '../../editor';
import { useEditor } from '../editor-context';

/** More names than these say nothing that the first do not. */
const MOST_NAMES = 4;

/** The names of the files that an order will bring. */
export function PlannedFiles({
  order,
  edition,
}: {
  readonly order: OutputOrder;
  readonly edition: Edition;
}): ReactNode {
  const { t } = useTranslation();
  const files = planFiles(edition, order);
  const beyond = files.length - MOST_NAMES;
  return (
    <section className="export-files" aria-label={t('exporting.files', { count: files.length })}>
      <h3 className="form-title">{t('exporting.files', { count: files.length })}</h3>
      <ul className="export-names tabular" data-testid="planned-files">
        {files.slice(0, MOST_NAMES).map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
        {beyond > 0 && <li className="form-hint">{t('exporting.moreFiles', { count: beyond })}</li>}
      </ul>
      <CodeAdvice edition={edition} />
    </section>
  );
}

/** That a paper has no code of its own yet, and the one that its name proposes. */
function CodeAdvice({ edition }: { readonly edition: Edition }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const code = codeOfName(edition.masthead.name);
  if (code === '' || pressSpecOf(edition.profile).code !== NEWSPRINT.code) return null;
  return (
    <p className="form-hint">
      {t('exporting.noCode')}{' '}
      <button
        type="button"
        className="link"
        onClick={() => editor.edit({ label: 'editPress', apply: (before) => withPress(before, { code }) })}
      >
        {t('exporting.takeCode', { code })}
      </button>
    </p>
  );
}
