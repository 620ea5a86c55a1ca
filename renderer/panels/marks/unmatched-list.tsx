import type { ReactNode } from 'react';
import type { UnmatchedRemark } from '../../../core/mark-exchange';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';

/** Remarks of other programs that stand on nothing: where each stood, what it says and who says it, until somebody places it. */
export function UnmatchedList(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const unmatched = useEditorState(({ proofing }) => proofing.unmatched);
  if (unmatched.length === 0) return null;
  return (
    <section className="marks-unmatched" aria-label={t('proofing.remarks.title')}>
      <header className="marks-unmatched-head">
        <b>{t('proofing.remarks.title')}</b> <span className="panel-count tabular">{unmatched.length}</span>
        <span className="space" />
        <button
          type="button"
          className="button button-small"
          onClick={() => editor.remarks.dismiss(unmatched.map(({ mark }) => mark.id))}
        >
          {t('proofing.remarks.dismissAll')}
        </button>
      </header>
      <p className="marks-unmatched-hint">{t('proofing.remarks.hint')}</p>
      <ul className="marks-unmatched-list scroll">
        {unmatched.map((remark) => (
          <Unmatched key={remark.mark.id} remark={remark} />
        ))}
      </ul>
    </section>
  );
}

function Unmatched({ remark }: { readonly remark: UnmatchedRemark }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { mark, annotation, why } = remark;
  const looked = useEditorState(({ proofing }) => proofing.looked === mark.id);
  const armed = useEditorState(({ proofing }) => proofing.armed);
  const waits = armed?.kind === 'remark' && armed.id === mark.id;
  const words = {
    'no-page': () => t('proofing.remarks.whyNoPage', { page: annotation.page }),
    'no-text': () => t('proofing.remarks.whyNoText'),
    'text-gone': () => t('proofing.remarks.whyTextGone', { words: annotation.type?.words ?? '' }),
  }[why]();
  const said = mark.text ?? mark.comment ?? '';
  return (
    <li className="marks-unmatched-row" data-unmatched={mark.id}>
      <button
        type="button"
        className="marks-unmatched-look"
        aria-pressed={looked}
        onClick={() => editor.remarks.look(mark.id)}
      >
        <span>
          <b className="mark-name">{t(`proofing.signs.${mark.sign}`)}</b>{' '}
          {said === '' ? t('proofing.remarks.wordless') : said}
        </span>
        <span className="mark-who">
          {[t('proofing.page', { page: annotation.page }), mark.reader, words]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
      </button>
      <div className="mark-deeds">
        <button
          type="button"
          className="button button-outlined button-small"
          data-place
          aria-pressed={waits}
          // What is selected on the page stays so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.signs.arm(waits ? undefined : { kind: 'remark', id: mark.id })}
        >
          {t('proofing.remarks.place')}
        </button>
        <button
          type="button"
          className="button button-small"
          data-dismiss
          onClick={() => editor.remarks.dismiss([mark.id])}
        >
          {t('proofing.remarks.dismiss')}
        </button>
      </div>
    </li>
  );
}
