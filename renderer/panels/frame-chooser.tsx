import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { BLOCK_KINDS, articlesOf, byPriority, gridOf, toDesk, viewOf } from '../editor';
import type { EditorState } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { useThingName } from './thing-name';

/** So many waiting stories are offered; the list of stories has all. */
const MOST_STORIES = 6;

/** Width of the chooser in CSS pixels: it stays within the desk. */
const WIDTH = 190;

/**
 * What is to stand in the frame that was drawn: a kind of block, or a story that waits. Esc or a press elsewhere draws
 * none.
 */
export function FrameChooser(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const name = useThingName();
  const first = useRef<HTMLButtonElement>(null);
  const hand = useEditorState((state) => state.hand);
  const edition = useEditorState((state) => state.edition);
  // While no frame was drawn, a pan or zoom is nothing to it.
  const view = useEditorState((state) => (state.hand.kind === 'framed' ? state.view : undefined));
  const desk = useEditorState((state) => state.desk);
  const waits = hand.kind === 'framed';
  useEffect(() => {
    if (!waits) return undefined;
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [waits]);
  if (!waits || view === undefined || edition === undefined) return null;
  const rect = toDesk(viewOf(view, hand.sheet), gridOf(edition).rectOf(hand.frame));
  const left = Math.max(8, Math.min(rect.x + 8, desk.width - WIDTH - 8));
  const top = Math.max(8, Math.min(rect.y + 8, desk.height - 260));
  const stories = waiting(edition).slice(0, MOST_STORIES);
  return (
    <div
      className="frame-chooser"
      role="group"
      aria-label={t('hands.chooseContent')}
      style={{ left, top, width: WIDTH }}
      data-testid="frame-chooser"
    >
      <p className="frame-chooser-title">{t('hands.chooseContent')}</p>
      {BLOCK_KINDS.map(({ kind }, index) => (
        <button
          key={kind}
          ref={index === 0 ? first : undefined}
          type="button"
          className="menu-item frame-choice"
          data-kind={kind}
          onClick={() => editor.fillFrame(kind)}
        >
          {t(`blocks.${kind}`)}
        </button>
      ))}
      {stories.length > 0 && <p className="frame-chooser-title">{t('hands.waiting')}</p>}
      {stories.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="menu-item frame-choice"
          data-waiting={id}
          onClick={() => editor.fillFrame({ story: id })}
        >
          <span className="frame-choice-name">{name({ kind: 'story', id })}</span>
        </button>
      ))}
    </div>
  );
}

/** The stories that stand nowhere, the most important first. */
function waiting(edition: NonNullable<EditorState['edition']>): NonNullable<EditorState['edition']>['stories'] {
  return byPriority(edition.stories).filter(({ id, killed }) => !killed && articlesOf(edition, id).length === 0);
}
