import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Edition } from '../../../core/document';
import type { ReadSentence } from '../../../core/proof';
import { sentencesOf } from '../../editor';
import type { WalkPlace } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';

/** A story sentence by sentence, names and figures set off; the arrow keys go on, and the page follows. */
export function SentenceList(props: {
  readonly edition: Edition;
  readonly place: WalkPlace;
  /** Shows how sentences are said where that differs from how they are written. */
  readonly aloud: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { edition, place, aloud } = props;
  const list = useRef<HTMLOListElement>(null);
  const sentences = sentencesOf(edition, place.thing);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current=true]');
    current?.scrollIntoView({ block: 'nearest' });
    // Who walks by keys within the list goes on from where the walk is.
    if (list.current?.contains(document.activeElement) === true) current?.focus({ preventScroll: true });
  }, [place]);
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    editor.walk.stepSentence(by);
  };
  return (
    <ol className="sentences" ref={list} aria-label={t('readers.walk.sentences')} onKeyDown={press}>
      {sentences.map((sentence, index) => (
        <li key={`${sentence.article ?? ''} ${sentence.part} ${sentence.start}`}>
          <button
            type="button"
            className={`sentence sentence-${sentence.kind}`}
            aria-current={index === place.sentence}
            tabIndex={index === place.sentence ? 0 : -1}
            data-sentence={index}
            onClick={() => editor.walk.goTo({ thing: place.thing, sentence: index })}
          >
            {sentence.kind === 'picture' && <span className="sentence-picture">{t('readers.walk.picture')}</span>}
            <Heeded sentence={sentence} />
            {aloud && sentence.spoken !== sentence.text && <span className="sentence-said">{sentence.spoken}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Heeded({ sentence: { text, start, heeded } }: { readonly sentence: ReadSentence }): ReactNode {
  const ends = heeded.map((span) => span.end - start);
  return (
    <span className="sentence-text">
      {heeded.map((span, index) => (
        <span key={span.start}>
          {text.slice(ends[index - 1] ?? 0, span.start - start)}
          <mark className={`heeded heeded-${span.kind}`}>{text.slice(span.start - start, span.end - start)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </span>
  );
}
