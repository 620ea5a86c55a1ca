import type { Picture } from '../../core/document';
import type { ChosenNameplate, DroppedFile, Failure, FormeApi, ImportedCopy } from '../../ipc';
import { changesIn, reportOn } from './copy-report';
import type { EditorState, Notice } from './state';
import type { Store } from './store';
import type { FilesKind, FilesTarget } from './tools';

/** How copy and pictures get into the edition. Each import is one undo entry. */
export interface Importer {
  /** Asks for files of copy. */
  readonly choose: () => Promise<void>;
  /** Asks for pictures. */
  readonly choosePictures: () => Promise<void>;
  /** Gives pictures whose bytes the session then keeps, asked for where no files are given; the document is left alone. */
  readonly readPictures: (files?: readonly DroppedFile[]) => Promise<readonly Picture[]>;
  /**
   * Takes pictures as pictures and everything else as copy; on a page they also get a place where they were let go. `refused`
   * are files that could not be read to begin with.
   */
  readonly drop: (
    files: readonly DroppedFile[],
    targetOf?: (what: FilesKind) => FilesTarget | undefined,
    refused?: readonly Failure[],
  ) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** Asks for a drawing or a picture that stands for the paper's name, and puts it there. */
  readonly chooseNameplate: () => Promise<void>;
}

type ImportNotice = Extract<Notice, { kind: 'imported' }>;

const NOTHING: ImportNotice = {
  kind: 'imported',
  stories: 0,
  pictures: 0,
  refused: [],
  notes: [],
  changes: 0,
  warnings: 0,
};

/** Files that are pictures, by their names: the main process looks at the bytes. */
const PICTURE_NAME = /\.(jpe?g|png|tiff?|webp|ps[db])$/i;

/** Makes the import deeds. `addCopy` and `addPictures` put things into the document, `session` tells the one open. */
export function createImporter(options: {
  readonly forme: Pick<FormeApi, 'importCopy' | 'importText' | 'addPictures' | 'chooseNameplate'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
  readonly addCopy: (copy: readonly ImportedCopy[], target?: FilesTarget) => void;
  readonly addPictures: (pictures: readonly Picture[], target?: FilesTarget) => void;
  readonly addNameplate: (chosen: ChosenNameplate) => void;
}): Importer {
  const { forme, store, session } = options;
  const notify = (notice: Notice | undefined): void => store.update((state) => ({ ...state, notice }));

  const fail = (failure: Failure): void =>
    notify(failure.code === 'cancelled' ? undefined : { kind: 'failure', failure });

  const take = (copy: readonly ImportedCopy[], refused: readonly Failure[], target?: FilesTarget): void => {
    if (copy.length > 0) options.addCopy(copy, target);
    const count = copy.reduce((sum, file) => sum + file.stories.length, 0);
    const here = reportOn(copy);
    const changes = here === undefined ? 0 : changesIn(here);
    const warnings = here?.warnings.length ?? 0;
    const copyReport = reportOn(copy, store.get().copyReport);
    const notice: Notice = { kind: 'imported', stories: count, pictures: 0, refused, notes: [], changes, warnings };
    store.update((state) => ({ ...state, copyReport, notice }));
  };

  const importFiles = async (files: readonly DroppedFile[] | undefined, target?: FilesTarget): Promise<void> => {
    if (store.get().edition === undefined) return;
    notify({ kind: 'importing' });
    const answer = await forme.importCopy(files === undefined ? {} : { files });
    if (answer.ok) take(answer.value.files, answer.value.refused, target);
    else fail(answer);
  };

  const importPictures = async (files: readonly DroppedFile[] | undefined, target?: FilesTarget): Promise<void> => {
    const id = session();
    if (id === undefined) return;
    notify({ kind: 'importing' });
    const answer = await forme.addPictures(files === undefined ? { session: id } : { session: id, files });
    if (!answer.ok) return fail(answer);
    if (answer.value.files.length > 0) options.addPictures(answer.value.files, target);
    const { files: added, refused, notes } = answer.value;
    notify({ ...NOTHING, pictures: added.length, refused, notes });
  };

  /** Adds what was told before, of what was dropped together, to what was told last. */
  const tellToo = (before: ImportNotice): void => {
    const last = store.get().notice;
    if (last?.kind === 'failure') return notify({ ...before, refused: [...before.refused, last.failure] });
    if (last?.kind !== 'imported') return notify(before);
    notify({
      ...last,
      stories: before.stories + last.stories,
      refused: [...before.refused, ...last.refused],
      changes: before.changes + last.changes,
      warnings: before.warnings + last.warnings,
    });
  };

  return {
    choose: () => importFiles(undefined),
    choosePictures: () => importPictures(undefined),
    readPictures: async (files) => {
      const id = session();
      if (id === undefined) return [];
      const answer = await forme.addPictures(files === undefined ? { session: id } : { session: id, files });
      if (!answer.ok) {
        fail(answer);
        return [];
      }
      const [refused] = answer.value.refused;
      if (refused !== undefined) fail(refused);
      return answer.value.files;
    },
    drop: async (files, targetOf, refused = []) => {
      const pictures = files.filter(({ name }) => PICTURE_NAME.test(name));
      const copy = files.filter(({ name }) => !PICTURE_NAME.test(name));
      if (copy.length > 0) {
        await importFiles(copy, targetOf?.('copy'));
        if (refused.length > 0) tellToo({ ...NOTHING, refused });
      } else if (pictures.length === 0 && refused.length > 0) notify({ ...NOTHING, refused });
      if (pictures.length === 0) return;
      const { notice } = store.get();
      // Where copy was let go there is no room for the pictures too: they wait for their captions.
      await importPictures(pictures, copy.length > 0 ? undefined : targetOf?.('pictures'));
      if (copy.length > 0 && notice?.kind === 'imported') tellToo(notice);
      else if (copy.length > 0 && notice?.kind === 'failure') tellToo({ ...NOTHING, refused: [notice.failure] });
      else if (refused.length > 0) tellToo({ ...NOTHING, refused });
    },
    chooseNameplate: async () => {
      const id = session();
      if (id === undefined) return;
      const answer = await forme.chooseNameplate({ session: id });
      if (answer.ok) options.addNameplate(answer.value);
      else fail(answer);
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
