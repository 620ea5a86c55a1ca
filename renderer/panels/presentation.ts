import { useEffect } from 'react';
import type { Editor } from '../editor';
import { useEditor, useEditorState } from './editor-context';

/** What the keys do while pages are presented; every other key rests. */
const KEYS: Readonly<Record<string, (editor: Editor) => void>> = {
  ArrowRight: (editor) => editor.turn(1),
  ArrowDown: (editor) => editor.turn(1),
  PageDown: (editor) => editor.turn(1),
  ' ': (editor) => editor.turn(1),
  ArrowLeft: (editor) => editor.turn(-1),
  ArrowUp: (editor) => editor.turn(-1),
  PageUp: (editor) => editor.turn(-1),
  Home: (editor) => editor.goTo(1),
  End: (editor) => editor.goTo(editor.store.get().edition?.pages.length ?? 1),
  Escape: (editor) => editor.setScreen('desk'),
  W: (editor) => editor.setScreen('desk'),
};

/** Gives the desk the whole screen while pages are presented, and the keyboard to turning them. */
export function usePresentation(): void {
  const editor = useEditor();
  const screen = useEditorState((state) => state.screen);
  useEffect(() => {
    document.documentElement.dataset['screen'] = screen;
    if (screen !== 'presentation') return undefined;
    const press = (event: KeyboardEvent): void => {
      event.stopPropagation();
      event.preventDefault();
      KEYS[event.key]?.(editor);
    };
    // Chromium keeps Esc to itself on a full screen, and tells only that it was left.
    const left = (): void => {
      if (document.fullscreenElement === null) editor.setScreen('desk');
    };
    document.addEventListener('keydown', press, { capture: true });
    document.addEventListener('fullscreenchange', left);
    // Where the system lets no window have the whole screen, the presentation fills the window.
    void document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('keydown', press, { capture: true });
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [editor, screen]);
}
