import type { Picture } from '../../core/document';
import type { ChosenNameplate, Failure, FormeApi, ImportedCopy, ImportedPicture, Result } from '../../ipc';
import { changesIn, reportOn } from './copy-report';
import type { LandedFiles } from './file-landing';
import type { ImportQueue, IncomingFile, Reading } from './import-queue';
import type { EditorState, Notice } from './state';
import type { Store } from './store';
import type { FilesKind, FilesTarget } from './tools';

/**
 * How copy and pictures get into the edition. What comes together is one undo entry; what is stopped leaves nothing.
 */
export interface Importer {
  /** Asks for files of copy. */
  readonly choose: () => Promise<void>;
  /** Asks for pictures. */
  readonly choosePictures: () => Promise<void>;
  /**
   * Gives pictures whose bytes the session then keeps, asked for where no files are given; the document is left alone.
   */
  readonly readPictures: (files?: readonly IncomingFile[]) => Promise<readonly Picture[]>;
  /**
   * Takes pictures as pictures and everything else as copy; on a page they also get a place where they were let go.
   * `refused` are files that could not be read to begin with.
   */
  readonly drop: (
    files: readonly IncomingFile[],
    targetOf?: (what: FilesKind) => FilesTarget | undefined,
    refused?: readonly Failure[],
  ) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** Stops reading: nothing of what was dropped or chosen comes in. */
  readonly stop: ImportQueue['stop'];
  /** Asks for a drawing or a picture that stands for the paper's name, and puts it there. */
  readonly chooseNameplate: () => Promise<void>;
}

/** Files that are pictures, by their names. */
const PICTURE_NAME = /\.(jpe?g|png|tiff?|webp|ps[db])$/i;

/** What is answered when a file is of another kind than it was read as. */
const MISNAMED: readonly string[] = ['copy-unsupported-type', 'unknown-picture-type'];

type Answer = Promise<Result<ImportedCopy | ImportedPicture>>;

/** Makes the import deeds. `land` puts things into the document, `session` tells the one open. */
export function createImporter(options: {
  readonly forme: Pick<FormeApi, 'chooseFiles' | 'importCopy' | 'importText' | 'addPicture' | 'chooseNameplate'>;
  readonly queue: ImportQueue;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
  readonly land: (files: LandedFiles) => void;
  readonly addNameplate: (chosen: ChosenNameplate) => void;
}): Importer {
  const { forme, store, session, queue } = options;
  const notify = (notice: Notice | undefined): void => store.update((state) => ({ ...state, notice }));

  const fail = (failure: Failure): void =>
    notify(failure.code === 'cancelled' ? undefined : { kind: 'failure', failure });

  /** Reads a file as what its name says; as the other where its bytes are that. `id` is the session. */
  const readingOf = (
    { name, read }: IncomingFile,
    { as, id }: { readonly as: FilesKind; readonly id: string },
  ): Reading<ImportedCopy | ImportedPicture> => ({
    name,
    run: async () => {
      const source = await read();
      if (!source.ok) return source;
      const file = source.value;
      const copy = (): Answer => forme.importCopy({ file });
      const picture = (): Answer => forme.addPicture({ session: id, file });
      const [first, second] = as === 'pictures' ? [picture, copy] : [copy, picture];
      const answer = await first();
      if (answer.ok || !MISNAMED.includes(answer.code)) return answer;
      const other = await second();
      return other.ok ? other : answer;
    },
  });

  /** Reads what came together, puts it into the document, and tells what came in and what did not. */
  const take = async (
    readings: readonly Reading<ImportedCopy | ImportedPicture>[],
    targets: Readonly<Partial<Record<FilesKind, FilesTarget | undefined>>> = {},
    unread: readonly Failure[] = [],
  ): Promise<void> => {
    const done = await queue.take(readings);
    if (done === undefined) return;
    const copy = done.read.filter((each): each is ImportedCopy => !('picture' in each));
    const added = done.read.filter((each): each is ImportedPicture => 'picture' in each);
    const pictures = added.map(({ picture }) => picture);
    // Where copy was let go there is no room for the pictures too: they wait for their captions.
    const target = copy.length > 0 ? targets.copy : targets.pictures;
    options.land({ copy, pictures, target });
    const here = reportOn(copy);
    store.update((state) => ({
      ...state,
      copyReport: reportOn(copy, state.copyReport),
      notice: {
        kind: 'imported',
        stories: copy.reduce((sum, file) => sum + file.stories.length, 0),
        pictures: pictures.length,
        refused: [...unread, ...done.refused],
        notes: added.flatMap(({ notes }) => notes),
        changes: here === undefined ? 0 : changesIn(here),
        warnings: here?.warnings.length ?? 0,
      },
    }));
  };

  /** Files chosen in a dialog; nothing when none was. */
  const chosen = async (kind: 'copy' | 'picture'): Promise<readonly IncomingFile[]> => {
    const answer = await forme.chooseFiles({ kind });
    if (answer.ok)
      return answer.value.map((file) => ({ name: file.name, read: () => Promise.resolve({ ok: true, value: file }) }));
    fail(answer);
    return [];
  };

  const chooseAs = async (as: FilesKind): Promise<void> => {
    const files = await chosen(as === 'pictures' ? 'picture' : 'copy');
    const id = session();
    if (id !== undefined && files.length > 0) await take(files.map((file) => readingOf(file, { as, id })));
  };

  return {
    choose: () => chooseAs('copy'),
    choosePictures: () => chooseAs('pictures'),
    readPictures: async (given) => {
      const files = given ?? (await chosen('picture'));
      const id = session();
      if (id === undefined || files.length === 0) return [];
      const done = await queue.take(files.map((file) => readingOf(file, { as: 'pictures', id })));
      if (done === undefined) return [];
      const [refused] = done.refused;
      if (refused !== undefined) fail(refused);
      return done.read.flatMap((each) => ('picture' in each ? [each.picture] : []));
    },
    drop: async (files, targetOf, refused) => {
      const id = session();
      if (id === undefined) return;
      const readings = files.map((file) =>
        readingOf(file, { as: PICTURE_NAME.test(file.name) ? 'pictures' : 'copy', id }),
      );
      // The desk may be moved while they are read.
      const targets = { copy: targetOf?.('copy'), pictures: targetOf?.('pictures') };
      await take(readings, targets, refused);
    },
    stop: queue.stop,
    chooseNameplate: async () => {
      const id = session();
      if (id === undefined) return;
      const answer = await forme.chooseNameplate({ session: id });
      if (answer.ok) options.addNameplate(answer.value);
      else fail(answer);
    },
    paste: async (text) => {
      if (session() === undefined || text.trim() === '') return;
      await take([{ name: '', run: () => forme.importText({ text }) }]);
    },
  };
}
