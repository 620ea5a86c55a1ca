import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { MOST_DROPPED_BYTES } from '../../ipc';
import { useEditor } from './editor-context';
import { Icon } from './icons';

/** Takes copy dropped anywhere on the window, or pasted where no field has the keyboard. */
export function DropZone(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const enter = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      void readFiles(event.dataTransfer?.files).then(editor.importer.drop);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.clipboardData !== null && event.clipboardData.files.length > 0) {
        void readFiles(event.clipboardData.files).then(editor.importer.drop);
      } else void editor.importer.paste(text);
    };
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', enter, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, [editor]);
  if (!over) return null;
  return (
    <div className="drop-veil">
      <Icon name="importCopy" />
      {t('start.drop')}
    </div>
  );
}

/** Whether text typed or pasted here belongs to a field. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

async function readFiles(list: FileList | undefined): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = [...(list ?? [])].filter(({ size }) => size <= MOST_DROPPED_BYTES);
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
