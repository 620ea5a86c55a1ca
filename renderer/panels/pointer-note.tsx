import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { shownNote, unlocking } from '../editor';
import type { Note } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { Icon } from './icons';
import { useTakenName } from './thing-name';
import { useKeyLabel } from './use-keys';

/**
 * How long a note stays where nothing else happens, in milliseconds: long enough to read it and to reach its button.
 */
const STAYS_MS = 5000;

/**
 * How far the note stands off the pointer, and the least room that it needs to its right and below it, in CSS pixels.
 */
const OFF = 14;
const ROOM = { across: 340, down: 60 };

/**
 * What is told at the pointer: that something is locked, with the way to unlock it, which of things under one another
 * is chosen, or why a key did nothing.
 */
export function PointerNote(): ReactNode {
  const editor = useEditor();
  const note = useEditorState(shownNote);
  const desk = useEditorState((state) => state.desk);
  useEffect(() => {
    if (note === undefined) return undefined;
    const timer = setTimeout(editor.dismissNote, STAYS_MS);
    return () => clearTimeout(timer);
  }, [note, editor]);
  if (note === undefined) return null;
  const left = Math.max(4, Math.min(note.at.x + OFF, desk.width - ROOM.across));
  const below = note.at.y + OFF + ROOM.down < desk.height;
  return (
    <div
      className="pointer-note"
      role="status"
      data-testid="pointer-note"
      style={below ? { left, top: note.at.y + OFF } : { left, bottom: desk.height - note.at.y + OFF }}
    >
      <NoteWords note={note} />
    </div>
  );
}

function NoteWords({ note }: { readonly note: Note }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const keyOf = useKeyLabel();
  const nameOf = useTakenName();
  if (note.kind === 'why') return <span className="pointer-note-words">{t(`hands.why.${note.why}`)}</span>;
  const name = nameOf(note.thing, note.page);
  if (note.kind === 'under') {
    const { place, of } = note;
    return <span className="pointer-note-words tabular">{t('hands.underNote', { place, of, name })}</span>;
  }
  if (note.kind === 'carried') {
    const article = { kind: 'article', id: note.thing.id } as const;
    return (
      <>
        <span className="pointer-note-words">{t('hands.carried')}</span>
        <button type="button" className="link" onClick={() => editor.selectThing(article)}>
          {t('commands.selectOutside')}
        </button>
      </>
    );
  }
  const unlock = unlocking(note);
  return (
    <>
      <Icon name="locked" />
      <span className="pointer-note-words">{t('hands.locked', { name })}</span>
      <button type="button" className="link" data-testid="unlock" onClick={() => editor.edit(unlock)}>
        {t('hands.unlock')} {note.thing.kind === 'picture' ? '' : keyOf('toggleLock')}
      </button>
    </>
  );
}
