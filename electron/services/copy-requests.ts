import path from 'node:path';
import type { DroppedFile, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { createChosenFiles } from './chosen-files';
import { createCopiedPictures } from './copied-pictures';
import type { FileKind } from './dialogs';
import { readChosen, writeBytes } from './disk';
import type { HandlerServices } from './handler-services';
import { inSessionOf } from './in-session';
import { takeNameplate, takePicture } from './pictures';
import type { RequestHandlers } from './requests';

type CopyRequests = Pick<
  RequestHandlers,
  | 'chooseFiles'
  | 'importCopy'
  | 'importText'
  | 'addPicture'
  | 'stopReading'
  | 'importRemarks'
  | 'exportRemarks'
  | 'keepPictures'
  | 'bringPictures'
  | 'lostPictures'
  | 'chooseNameplate'
  | 'choosePressProfile'
  | 'readCondition'
  | 'checkSources'
>;

/** Answers requests by which copy, pictures, press profiles and remarks come in, and remarks go out. */
export function copyRequests({
  editions,
  copy,
  pictures,
  conditions,
  sources,
  remarks,
  dialogs,
}: HandlerServices): CopyRequests {
  const inSession = inSessionOf(editions);
  const copied = createCopiedPictures();
  const chosen = createChosenFiles();

  /** A dropped file, or the one that a dialog gives. */
  const fileOf = async (kind: FileKind, dropped: DroppedFile | undefined): Promise<Result<DroppedFile>> => {
    if (dropped !== undefined) return success(dropped);
    const file = await dialogs.openFile(kind);
    return file === undefined ? failure('cancelled') : readChosen(file);
  };

  return {
    chooseFiles: async ({ kind }) => {
      const files = await dialogs.openFiles(kind);
      return files.length === 0 ? failure('cancelled') : success(chosen.offer(files));
    },
    importCopy: async ({ file: source }) => {
      const file = await chosen.read(source);
      return file.ok ? copy.readFile(file.value) : file;
    },
    importText: ({ text }) => copy.readText(text),
    addPicture: inSession(async (session, { file: source }) => {
      const file = await chosen.read(source);
      return file.ok ? takePicture(session, file.value, pictures) : file;
    }),
    stopReading: () => {
      copy.stop();
      pictures.stop();
      remarks.stop();
      return success(undefined);
    },
    importRemarks: inSession(async (session, { files: given, round }) => {
      const files: DroppedFile[] = [];
      for (const source of given) {
        const file = await chosen.read(source);
        if (!file.ok) return file;
        files.push(file.value);
      }
      return remarks.bring({ edition: session.edition(), files, round });
    }),
    exportRemarks: inSession(async (session) => {
      const file = await dialogs.saveFile('xfdf', session.name());
      if (file === undefined) return failure('cancelled');
      const name = path.basename(file);
      const made = await remarks.xfdf({ edition: session.edition() }, name);
      const written = made.ok ? await writeBytes(file, made.value) : made;
      return written.ok ? success({ name }) : written;
    }),
    keepPictures: inSession((session, { pictures: hashes }) => {
      copied.keep(session, hashes);
      return success(undefined);
    }),
    bringPictures: inSession((session, { pictures: hashes }) => copied.bring(session, hashes)),
    lostPictures: inSession((session, { pictures: hashes }) => {
      const held = session.pictures();
      return success(hashes.filter((sha256) => !held.has(sha256)));
    }),
    chooseNameplate: inSession(async (session, { file: dropped }) => {
      const file = await fileOf('nameplate', dropped);
      return file.ok ? takeNameplate(session, file.value, pictures) : file;
    }),
    choosePressProfile: inSession(async (session, { file: dropped }) => {
      const file = await fileOf('profile', dropped);
      return file.ok ? conditions.take(session, file.value) : file;
    }),
    readCondition: inSession((session, { condition }) => conditions.read(session, condition)),
    checkSources: inSession(async (session, { session: id }) =>
      success(await sources.check(id, session.edition().stories)),
    ),
  };
}
