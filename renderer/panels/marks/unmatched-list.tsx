import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UnplacedRemark } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';

/**
 * Remarks of other programs that stand on nothing: where each stood, what it says and who says it, until somebody
 * places it. One line that opens them where there are marks to be listed below.
 */
export function UnmatchedList(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const unmatched = useEditorState(({ edition }) => edition?.unplaced);
  const some = useEditorState(({ edition }) => (edition?.proofMarks?.length ?? 0) > 0);
  const [opened, setOpened] = useState<boolean>();
  if (unmatched === undefined) return null;
  const open = opened ?? !some;
  return (
    <section className="marks-unmatched" aria-label={t('proofing.remarks.title')}>
      <header className="marks-unmatched-head">
        <button
          type="button"
          className="marks-unmatched-title"
          data-field="unmatched"
          aria-expanded={open}
          onClick={() => setOpened(!open)}
        >
          <Icon name="down" />
          {t('proofing.remarks.title')}
          <span className="panel-count tabular">{unmatched.length}</span>
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => editor.remarks.dismiss(unmatched.map(({ id }) => id))}
        >
          {t('proofing.remarks.dismissAll')}
        </button>
      </header>
      {open && (
        <>
          <p className="marks-unmatched-hint">{t('proofing.remarks.hint')}</p>
          <ul className="marks-unmatched-list scroll">
            {unmatched.map((remark) => (
              <Unmatched key={remark.id} remark={remark} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Unmatched({ remark }: { readonly remark: UnplacedRemark }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const looked = useEditorState(({ proofing }) => proofing.looked === remark.id);
  const armed = useEditorState(({ proofing }) => proofing.armed);
  const waits = armed?.kind === 'remark' && armed.id === remark.id;
  const words = {
    'no-page': () => t('proofing.remarks.whyNoPage', { page: remark.page }),
    'no-text': () => t('proofing.remarks.whyNoText'),
    'text-gone': () => t('proofing.remarks.whyTextGone', { words: remark.words ?? '' }),
  }[remark.why]();
  const said = remark.text ?? remark.comment ?? t(remark.drawn ? 'proofing.drawn' : 'proofing.remarks.wordless');
  return (
    <li className="marks-unmatched-row" data-unmatched={remark.id}>
      <button
        type="button"
        className="marks-unmatched-look"
        aria-pressed={looked}
        onClick={() => editor.remarks.look(remark.id)}
      >
        <span>
          <b className="mark-name">{t(`proofing.signs.${remark.sign}`)}</b> {said}
        </span>
        <span className="mark-who">
          {[t('proofing.page', { page: remark.page }), remark.reader, words].filter((each) => each !== '').join(' · ')}
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
          onClick={() => editor.signs.arm(waits ? undefined : { kind: 'remark', id: remark.id })}
        >
          {t('proofing.remarks.place')}
        </button>
        <button
          type="button"
          className="button button-small"
          data-dismiss
          onClick={() => editor.remarks.dismiss([remark.id])}
        >
          {t('proofing.remarks.dismiss')}
        </button>
      </div>
    </li>
  );
}
