import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Point } from '../../core/geometry';
import type { DroppedFile, FormeApi, OpenedEdition, Result } from '../../ipc';
import type { FilesKind, IncomingFile } from '../editor';
import { useEditor } from './editor-context';
import { Icon } from './icons';
import { readDropped } from './read-dropped';

/**
 * Takes copy and pictures dropped on the window: on a page they also get a place where they are let go, and where that
 * is shows on the desk; elsewhere they join the pool. An edition file is opened; of a PDF or XFDF file the remarks come
 * in.
 */
export function DropZone({ forme }: { readonly forme: FormeApi }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [over, setOver] = useState<'desk' | FilesKind>();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const enter = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      if (isTaken(event)) return setOver(undefined);
      event.preventDefault();
      const at = pointOnDesk(event);
      setOver(at === undefined ? kindOf(event.dataTransfer) : 'desk');
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
      void readDropped(event.dataTransfer).then(async ({ files, refused }) => {
        const file = files.find(({ name }) => isEditionName(name));
        if (file !== undefined) return editor.open(() => openDropped(forme, file));
        const target = (what: FilesKind) => (at === undefined ? undefined : editor.filesTarget(at, what));
        const remarks = files.filter(({ name }) => isRemarksName(name));
        const rest = files.filter(({ name }) => !isRemarksName(name));
        if (remarks.length > 0) await editor.remarks.take(remarks, rest.length > 0 ? [] : refused);
        if (remarks.length === 0 || rest.length > 0) await editor.importer.drop(rest, target, refused);
      });
    };
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', enter, { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && end(), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [editor, forme]);
  if (over === undefined || over === 'desk') return null;
  return (
    <div className="drop-veil">
      <Icon name={over === 'pictures' ? 'picture' : 'importCopy'} />
      {t(over === 'pictures' ? 'start.dropPictures' : 'start.drop')}
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

/** Opens an edition file that was dropped. */
export async function openDropped(forme: FormeApi, file: IncomingFile<DroppedFile>): Promise<Result<OpenedEdition>> {
  const read = await file.read();
  return read.ok ? forme.openDropped({ file: read.value }) : read;
}

/** Whether a file is an edition by its name: the main process looks at the bytes. */
export function isEditionName(name: string): boolean {
  return /\.forme$/i.test(name);
}

/** Whether a file holds remarks by its name: nothing else of a PDF is taken into an edition. */
function isRemarksName(name: string): boolean {
  return /\.(pdf|xfdf)$/i.test(name);
}

/** Whether text typed or pasted here belongs to a field. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}
