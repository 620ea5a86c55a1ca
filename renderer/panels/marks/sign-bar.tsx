import { useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { PROOF_SIGNS } from '../../../core/document';
import type { ProofSign } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';

/** Signs whose words stand in the margin; the others say all by themselves. */
const WORDED: ReadonlySet<ProofSign> = new Set([
  'correct',
  'insert',
  'script',
  'space',
  'substitute',
  'instruct',
  'note',
]);

/** A transfer has two places: it is made by dragging selected text in proof mode. */
const SIGNS = PROOF_SIGNS.filter((sign) => sign !== 'transfer');

/** The signs, and the words that go with the next one. */
export function SignBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const possible = useEditorState(({ typing, selection }) => typing !== undefined || selection?.kind === 'things');
  const make = (sign: ProofSign): void => {
    const text = words.trim();
    const put = sign === 'note' || sign === 'query' ? { comment: text } : { text };
    if (WORDED.has(sign) && text === '') return setMissing(true);
    setMissing(false);
    if (editor.marks.make({ sign, ...(text !== '' && put) })) setWords('');
  };
  // The selection stays where it is: a press here is not one elsewhere.
  const hold = (event: MouseEvent): void => event.preventDefault();
  return (
    <div className="marks-signs">
      <input
        className="input"
        type="text"
        data-field="words"
        aria-label={t('proofing.words')}
        aria-invalid={missing}
        placeholder={t(missing ? 'proofing.wordsMissing' : 'proofing.words')}
        maxLength={1000}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setMissing(false);
        }}
      />
      <div className="marks-sign-grid" role="group" aria-label={t('proofing.signsLabel')}>
        {SIGNS.map((sign) => (
          <button
            key={sign}
            type="button"
            className="mark-sign"
            data-sign={sign}
            aria-disabled={!possible}
            title={possible ? t(`proofing.signs.${sign}`) : t('proofing.selectFirst')}
            onMouseDown={hold}
            onClick={() => make(sign)}
          >
            {t(`proofing.signs.${sign}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
