import { useState } from 'react';
import type { DragEvent } from 'react';
import type { Picture } from '../../../core/document';
import { useEditor } from '../editor-context';
import { readDropped } from '../read-dropped';

/** Lets an element take picture files that are let go over it: put the properties on it. */
export function useFileTarget(take: (files: readonly Picture[]) => void) {
  const editor = useEditor();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const { files } = await readDropped(event.dataTransfer);
    if (files.length === 0) return;
    const pictures = await editor.importer.readPictures(files);
    if (pictures.length > 0) take(pictures);
  };
  return {
    'data-takes-files': over ? 'now' : '',
    onDragEnter: hold,
    onDragOver: hold,
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => void drop(event),
  } as const;
}
