import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Edition, ProofMark } from '../../../core/document';
import { anchorInWords, canAccept } from '../../../core/marks';
import { WORDED, listedMarks } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { TextInput } from '../fields';

/** The mark looked at: its comment and answers, and what may become of it. An answer begun on one is not another's. */
export function MarkDetail(): ReactNode {
  const edition = useEditorState((state) => state.edition);
  const chosen = useEditorState(({ proofing }) => proofing.chosen);
  const mark = edition?.proofMarks?.find(({ id }) => id === chosen);
  return edition === undefined || mark === undefined ? null : <Detail key={mark.id} edition={edition} mark={mark} />;
}

function Detail({ edition, mark }: { readonly edition: Edition; readonly mark: ProofMark }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [answer, setAnswer] = useState('');
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a low panel it lies under the list; who makes marks goes on with the signs above.
    if (editor.store.get().proofing.writing !== mark.id) detail.current?.scrollIntoView({ block: 'nearest' });
  }, [editor, mark.id]);
  const { id, sign, state, text, comment, replies = [], anchor } = mark;
  const isListed = useEditorState((state) => listedMarks(state).includes(mark));
  const settle = (to: typeof state, words: string): ReactNode => (
    <button
      type="button"
      className="button button-small"
      data-settle={to}
      disabled={state === to}
      onClick={() => editor.marks.settle(id, to)}
    >
      {words}
    </button>
  );
  return (
    <div ref={detail} className="marks-detail" data-detail={id}>
      {!isListed && (
        <p className="mark-what">
          {t('proofing.unlisted')} <b className="mark-name">{t(`proofing.signs.${sign}`)}</b>{' '}
          {anchor.kind === 'text' ? anchorInWords(edition, anchor) : t('proofing.onPage')}
        </p>
      )}
      {(['text', 'comment'] as const).map((part) => {
        const words = part === 'text' ? text : comment;
        // What a sign does not ask for has no field until somebody has said it.
        if (part === 'text' && words === undefined && WORDED[sign] !== 'text') return null;
        return (
          <TextInput
            key={`${part} ${id}`}
            name={`${part} ${id}`}
            aria={t(`proofing.${part}`)}
            placeholder={t(`proofing.${part}`)}
            value={words ?? ''}
            onText={(next, group) => editor.marks.write(id, part, next, group)}
          />
        );
      })}
      {replies.map((reply, index) => (
        <p key={index} className="mark-reply">
          <b>{reply.reader}</b> {reply.text}
        </p>
      ))}
      <form
        className="mark-answer"
        onSubmit={(event) => {
          event.preventDefault();
          editor.marks.reply(id, answer);
          setAnswer('');
        }}
      >
        <input
          className="input"
          type="text"
          data-field="reply"
          aria-label={t('proofing.reply')}
          placeholder={t('proofing.reply')}
          maxLength={1000}
          autoComplete="off"
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </form>
      <div className="mark-deeds">
        <button
          type="button"
          className="button button-primary button-small"
          data-accept
          disabled={!canAccept(edition, mark)}
          onClick={() => editor.marks.accept([id])}
        >
          {t('proofing.accept')}
        </button>
        {settle('done', t('proofing.settle.done'))}
        {settle('queried', t('proofing.settle.queried'))}
        {settle('refused', t('proofing.settle.refused'))}
        {state !== 'open' && settle('open', t('proofing.settle.open'))}
        <span className="space" />
        <button type="button" className="button button-small" data-remove onClick={() => editor.marks.remove(id)}>
          {t('proofing.remove')}
        </button>
      </div>
    </div>
  );
}
