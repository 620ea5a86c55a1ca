import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Failure, FormeApi } from '../../../ipc';
import { useTranslation } from '../../i18n';
import type { IncomingFile } from '../../editor';
import { isEditionName, isField, openDropped } from '../drop-zone';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';
import { readDropped } from '../read-dropped';

/**
 * Takes files and text dropped or pasted on the start screen: an edition file is opened, anything else is copy to begin
 * an edition with.
 */
export function StartDrop(props: {
  readonly forme: FormeApi;
  /** `refused` are files that could not be read. */
  readonly onCopy: (copy: readonly IncomingFile[] | string, refused: readonly Failure[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { forme, onCopy } = props;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const enter = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const take = ({ files, refused }: Awaited<ReturnType<typeof readDropped>>): void => {
      const file = files.find(({ name }) => isEditionName(name));
      if (file !== undefined) void editor.open(() => openDropped(forme, file));
      else if (files.length + refused.length > 0) onCopy(files, refused);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      void readDropped(event.dataTransfer).then(take);
    };
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (isField(event.target) || data === null) return;
      if (data.files.length > 0) return void readDropped(data).then(take);
      const text = data.getData('text/plain');
      if (text.trim() !== '') onCopy(text, []);
    };
    document.addEventListener('paste', paste, { signal });
    document.addEventListener('dragenter', enter, { signal });
    document.addEventListener('dragover', enter, { signal });
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [editor, forme, onCopy]);
  if (!over) return null;
  return (
    <div className="drop-veil">
      <Icon name="importCopy" />
      {t('newEdition.openDropped')}
    </div>
  );
}
