import { useEffect } from 'react';
import { CLIP_TYPE, commandOf, readClip } from '../editor';
import type { EditorState } from '../editor';
import { isField } from './drop-zone';
import { useEditor } from './editor-context';
import { readDropped } from './read-dropped';

/**
 * Copies, cuts and pastes where no field has the keyboard: things of the page lie on the clipboard as themselves and as
 * text. Other text that is pasted is copy for the pool, and so are files.
 */
export function useClipboard(): void {
  const editor = useEditor();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isOurs = (event: Event): boolean =>
      !isField(event.target) && document.getSelection()?.isCollapsed !== false && hasThings(editor.store.get());
    const put = (event: ClipboardEvent, kind: 'copy' | 'cut'): void => {
      if (!isOurs(event)) return;
      const copied = editor.clipboard[kind]();
      if (copied === undefined) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', copied.text);
      event.clipboardData?.setData(CLIP_TYPE, JSON.stringify(copied.clip));
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      const { clipboardData: data } = event;
      const clip = readClip(data?.getData(CLIP_TYPE) ?? '');
      const text = data?.getData('text/plain') ?? '';
      if (clip !== undefined) void editor.clipboard.paste(clip);
      else if (data !== null && data.files.length > 0)
        void readDropped(data).then(({ files, refused }) => editor.importer.drop(files, undefined, refused));
      else if (text.trim() === '') editor.tellWhy('nothingToPaste');
      else void editor.importer.paste(text);
    };
    // Without a selection of text Chromium copies only where a page says that it will.
    const allow = (event: Event): void => {
      if (isOurs(event)) event.preventDefault();
    };
    document.addEventListener('beforecopy', allow, { signal });
    document.addEventListener('beforecut', allow, { signal });
    document.addEventListener('copy', (event) => put(event, 'copy'), { signal });
    document.addEventListener('cut', (event) => put(event, 'cut'), { signal });
    document.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, [editor]);
}

function hasThings(state: EditorState): boolean {
  return commandOf('copy').when(state);
}
