import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Edition } from '../../../core/document';
import { isOfSignOff } from '../../../core/preflight';
import { orderedPages } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';
import { findingPage, weighFindings } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FindingRow } from '../findings/finding-row';
import { useRowWords } from '../findings/finding-words';
import { Icon } from '../icons';

/** More rows than these push the buttons out of sight; the panel of findings has them all. */
const MOST_ROWS = 3;

/** What the checks of the document still call an error on the pages ordered, with the way there. */
export function OpenFindings({
  order,
  edition,
}: {
  readonly order: OutputOrder;
  readonly edition: Edition;
}): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const findings = useEditorState((state) => state.findings);
  const standing = useEditorState((state) => state.standing);
  const wordsOf = useRowWords();
  const pages = orderedPages(edition, order);
  const open = useEditorState(weighFindings).open.filter((finding) => {
    const page = findingPage({ edition, standing }, finding.place);
    return finding.severity === 'error' && !isOfSignOff(finding) && (page === undefined || pages.includes(page));
  });
  if (findings === undefined) return <p className="form-hint">{t('exporting.checking')}</p>;
  if (open.length === 0) {
    return (
      <p className="export-sound">
        <Icon name="saved" />
        {t('exporting.noErrors')}
      </p>
    );
  }
  return (
    <section className="export-findings" aria-label={t('exporting.errorsLeft', { count: open.length })}>
      <p className="caution">
        <Icon name="warning" />
        {t('exporting.errorsLeft', { count: open.length })}
      </p>
      <ul>
        {open.slice(0, MOST_ROWS).map((finding, index) => (
          <li key={index} onClick={exporter.closeDialog}>
            <FindingRow
              listed={{ finding, checked: finding, page: findingPage({ edition, standing }, finding.place) }}
              words={wordsOf(finding)}
              weighed={false}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
