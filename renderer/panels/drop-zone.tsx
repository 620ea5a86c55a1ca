import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Point } from '../../core/geometry';
import { MOST_DROPPED_BYTES } from '../../ipc';
import type { FormeApi } from '../../ipc';
import type { FilesKind } from '../editor';
import { useEditor } from './editor-context';
import { Icon } from './icons';

/**
 * Takes copy and pictures dropped on the window: on a page they also get a place where they are let go, and where that is
 * shows on the desk; elsewhere they join the pool. An edition file is opened.
 */
export function DropZone({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [over, setOver] = useState<'desk' | 'window'>();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const enter = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      if (isTaken(event)) return setOver(undefined);
      event.preventDefault();
      const at = pointOnDesk(event);
      setOver(at === undefined ? 'window' : 'desk');
      if (at === undefined) editor.act({ kind: 'leave' });
      else editor.act({ kind: 'files', at, what: kindOf(event.dataTransfer) });
    };
    const end = (): void => {
      setOver(undefined);
      editor.act({ kind: 'leave' });
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const at = pointOnDesk(event);
      end();
      if (isTaken(event)) return;
      void readFiles(event.dataTransfer?.files).then((files) => {
        const file = files.find(({ name }) => isEditionName(name));
        if (file !== undefined) return editor.open(() => forme.openDropped({ file }));
        return editor.importer.drop(files, (what) => (at === undefined ? undefined : editor.filesTarget(at, what)));
      });
    };
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', enter, { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && end(), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [editor, forme]);
  if (over !== 'window') return null;
  return (
    <div className="drop-veil">
      <Icon name="importCopy" />
      {t('start.drop')}
    </div>
  );
}

/** Whether what is under a drag takes files itself, for a purpose of its own. */
function isTaken({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

/** Where a drag is on the desk, in CSS pixels of it. */
function pointOnDesk({ clientX, clientY, target }: DragEvent): Point | undefined {
  const desk = target instanceof Element ? target.closest('.desk-canvas') : null;
  if (desk === null) return undefined;
  const bounds = desk.getBoundingClientRect();
  return { x: clientX - bounds.left, y: clientY - bounds.top };
}

/** What is dragged, as far as the system tells before it is let go. */
function kindOf({ items }: DataTransfer): FilesKind {
  return [...items].some(({ type }) => type.startsWith('image/')) ? 'pictures' : 'copy';
}

/** Whether a file is an edition by its name: the main process looks at the bytes. */
export function isEditionName(name: string): boolean {
  return /\.forme$/i.test(name);
}

/** Whether text typed or pasted here belongs to a field. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** The files of a drop or a paste, less those that are too large to read. */
export async function readFiles(list: FileList | undefined): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = [...(list ?? [])].filter(({ size }) => size <= MOST_DROPPED_BYTES);
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
