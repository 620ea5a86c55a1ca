import type { DroppedFile, Failure, FormeApi, ImportedCopy } from '../../ipc';
import type { EditorState, Notice } from './state';
import type { Store } from './store';

/** How copy gets into the edition. Each import is one undo entry. */
export interface Importer {
  /** Asks for files. */
  readonly choose: () => Promise<void>;
  readonly drop: (files: readonly DroppedFile[]) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
}

/** Makes the import deeds. `add` puts copy into the document. */
export function createImporter(options: {
  readonly forme: Pick<FormeApi, 'importCopy' | 'importText'>;
  readonly store: Store<EditorState>;
  readonly add: (copy: readonly ImportedCopy[]) => void;
}): Importer {
  const { forme, store, add } = options;
  const notify = (notice: Notice | undefined): void => store.update((state) => ({ ...state, notice }));

  const fail = (failure: Failure): void =>
    notify(failure.code === 'cancelled' ? undefined : { kind: 'failure', failure });

  const take = (copy: readonly ImportedCopy[], refused: readonly Failure[]): void => {
    if (copy.length > 0) add(copy);
    const stories = copy.reduce((sum, file) => sum + file.stories.length, 0);
    notify({ kind: 'imported', stories, refused });
  };

  const importFiles = async (files: readonly DroppedFile[] | undefined): Promise<void> => {
    if (store.get().edition === undefined) return;
    notify({ kind: 'importing' });
    const answer = await forme.importCopy(files === undefined ? {} : { files });
    if (answer.ok) take(answer.value.files, answer.value.refused);
    else fail(answer);
  };

  return {
    choose: () => importFiles(undefined),
    drop: async (files) => {
      if (files.length > 0) await importFiles(files);
    },
    paste: async (text) => {
      if (store.get().edition === undefined || text.trim() === '') return;
      notify({ kind: 'importing' });
      const answer = await forme.importText({ text });
      if (answer.ok) take([answer.value], []);
      else fail(answer);
    },
  };
}
