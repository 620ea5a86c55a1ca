import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Edition } from '../../core/document';
import type { DroppedFile, Notice, OpenedEdition, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { createModel } from '../../model';
import { BACKUP, holds, readEdition, readEditionBytes, readEditionMended } from './disk';
import { sessionIdOf } from './open-sessions';
import type { OpenFile, OpenSessions } from './open-sessions';
import { nameOf } from './recent-list';
import { sessionId } from './session-record';
import type { SettingsKeeper } from './settings';

/** What the sample's session is about, so that changes to it are found again. */
const SAMPLE_ID = 'sample';

/** How reading an edition file fails when its bytes are not what was written. */
const DAMAGED: ReadonlySet<string> = new Set(['damaged-edition', 'not-an-edition', 'invalid-edition']);

/** An edition that is in no file yet, what it is called until it is, and the bytes of its pictures by their hashes. */
export interface NewEdition {
  readonly edition: Edition;
  readonly name: string;
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** Where editions come from: files, what was dropped, the sample, what was made, and the last run. */
export interface EditionSources {
  /** Opens a file, with the changes that were made to it before and are not saved. */
  readonly file: OpenFile;
  /** Opens the known file that holds these bytes; otherwise they are an edition that has no file yet. */
  dropped(dropped: DroppedFile): Promise<Result<OpenedEdition>>;
  /** Opens the sample, with the changes made to it before. It is saved like an edition that has no file yet. */
  sample(): Promise<Result<OpenedEdition>>;
  made(made: NewEdition): Promise<Result<OpenedEdition>>;
  /** What the list of recent ones calls so. */
  recent(id: string): Promise<Result<OpenedEdition>>;
  /** What was open when the last run ended; else the newest known file, else the sample. */
  last(): Promise<Result<OpenedEdition>>;
}

/** Opens editions from where they come. */
export function createEditionSources(options: {
  readonly sessions: OpenSessions;
  /** The sample's edition file. */
  readonly sample: string;
  readonly settings: SettingsKeeper;
}): EditionSources {
  const { sessions, sample, settings } = options;
  const { begin } = sessions;
  const reopen = (id: string): Promise<Result<OpenedEdition> | undefined> => sessions.reopen(id, openAnew);

  /** Opens a backup as an edition that has no file yet: what it is a backup of stays as it is, however it looks. */
  const openBackup = async (backup: string, notices: readonly Notice[]): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(backup);
    if (!read.ok) return read;
    const { modelState: state, pictures, warnings } = read.value;
    const made = { documentId: randomUUID(), name: nameOf(path.basename(backup, BACKUP)), state, pictures };
    return begin({ ...made, notices: [...notices, ...warnings], kept: 'nowhere' });
  };

  /** Opens an edition file afresh; where it is damaged, the version before it that is kept beside it. */
  const openAnew = async (file: string): Promise<Result<OpenedEdition>> => {
    if (file.endsWith(BACKUP)) return openBackup(file, []);
    const read = await readEditionMended(file);
    if (!read.ok && DAMAGED.has(read.code)) {
      const notice = { code: 'opened-backup', values: { file: path.basename(file) } } as const;
      const opened = await openBackup(`${file}${BACKUP}`, [notice]);
      return opened.ok ? opened : read;
    }
    if (!read.ok) return read;
    const { modelState: state, pictures, sha256, warnings: notices } = read.value;
    const made = { documentId: documentIdOf(file), name: nameOf(file), file: { path: file, sha256 } };
    return begin({ ...made, state, pictures, notices });
  };

  const openSampleAnew = async (documentId: string): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(sample);
    if (!read.ok) return read.code === 'missing-file' ? failure('sample-missing') : read;
    const { modelState: state, pictures, warnings: notices } = read.value;
    return begin({ documentId, name: nameOf(sample), state, pictures, notices });
  };

  const openFile = async (file: string): Promise<Result<OpenedEdition>> => {
    const running = sessions.ofFile(file);
    if (running !== undefined) return success(sessions.show(running));
    // An edition that was saved there from another session may have left unsaved edits.
    const own = (await sessions.left()).find(({ record }) => record.file?.path === file);
    const reopened = own === undefined ? undefined : await reopen(sessionIdOf(own));
    return reopened?.ok ? reopened : openAnew(file);
  };

  const openDropped = async ({ name, bytes }: DroppedFile): Promise<Result<OpenedEdition>> => {
    for (const { file } of settings.get().known) {
      if (path.basename(file) === name && (await holds(file, bytes))) return openFile(file);
    }
    const read = readEditionBytes(name, bytes);
    if (!read.ok) return read;
    const { modelState: state, pictures, warnings: notices } = read.value;
    return begin({ documentId: randomUUID(), name: nameOf(name), state, pictures, notices, kept: 'nowhere' });
  };

  const openSample = async (): Promise<Result<OpenedEdition>> => {
    const id = sessionId(SAMPLE_ID);
    const own = (await sessions.left()).find((each) => sessionIdOf(each) === id);
    const file = sessions.find(id)?.file() ?? own?.record.file;
    // Once the sample was saved as somebody's own edition, the next one needs another name.
    if (file !== undefined) return openSampleAnew(`${SAMPLE_ID} ${randomUUID()}`);
    const reopened = sessions.find(id) !== undefined || own !== undefined ? await reopen(id) : undefined;
    return reopened?.ok ? reopened : openSampleAnew(SAMPLE_ID);
  };

  const openLast = async (): Promise<Result<OpenedEdition>> => {
    const { last, known } = settings.get();
    const reopened = last === undefined ? undefined : await reopen(last);
    if (reopened?.ok) return reopened;
    const [newest] = known;
    const opened = newest === undefined ? undefined : await openFile(newest.file);
    return opened?.ok ? opened : openSample();
  };

  return {
    file: openFile,
    dropped: openDropped,
    sample: openSample,
    made: ({ edition, name, pictures = new Map<string, Uint8Array>() }) => {
      const state = createModel(edition).encodeState();
      return begin({ documentId: randomUUID(), name, state, pictures, notices: [], kept: 'nowhere' });
    },
    recent: async (id) => {
      const known = settings.get().known.find((each) => each.id === id);
      if (known !== undefined) return openFile(known.file);
      return (await reopen(id)) ?? failure('no-session');
    },
    last: openLast,
  };
}

/** What a session of an edition file is about. */
function documentIdOf(file: string): string {
  return `file ${file}`;
}
