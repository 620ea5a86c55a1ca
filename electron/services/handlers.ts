import path from 'node:path';
import { app, shell } from 'electron';
import { importedCondition } from '../../core/document';
import type { DroppedFile, Preferences, Result, UiLanguage } from '../../ipc';
import { failure, success } from '../../ipc';
import { planFiles } from '../../outputs/order';
import { wordsOf } from '../words';
import { createChosenFiles } from './chosen-files';
import type { Conditions } from './conditions';
import type { CopyReader } from './copy';
import type { Dialogs, FileKind } from './dialogs';
import { readChosen, writeBytes } from './disk';
import type { Drafts } from './drafts';
import type { Editions } from './editions';
import type { Exports } from './export';
import type { FontFiles } from './fonts';
import { platformName } from './fonts';
import type { PictureReader } from './picture-reader';
import { createCopiedPictures } from './copied-pictures';
import { takeNameplate, takePicture } from './pictures';
import type { Places } from './places';
import type { Remarks } from './remarks';
import type { RequestHandlers } from './requests';
import { nextIssue } from './next-issue';
import type { Session } from './session';
import type { SourceChecker } from './sources';
import { dayOf, listTemplates, newEdition, templateEntry } from './templates';
import type { UserFontShelf } from './user-fonts';

/** The services that requests are handed to. */
export interface HandlerServices {
  readonly places: Places;
  readonly fonts: FontFiles;
  readonly userFonts: UserFontShelf;
  readonly editions: Editions;
  readonly drafts: Drafts;
  readonly copy: CopyReader;
  readonly pictures: PictureReader;
  readonly conditions: Conditions;
  readonly sources: SourceChecker;
  readonly remarks: Remarks;
  readonly exports: Exports;
  readonly dialogs: Dialogs;
  readonly language: () => UiLanguage;
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  readonly setLanguage: (language: UiLanguage) => Promise<void>;
  /** What the window shows for print, as a PDF of A4 sheets. */
  readonly printWindow: () => Promise<Uint8Array>;
  /** The edition file that Forme was started with. */
  readonly asked: () => string | undefined;
}

/** Answers every request of the window. */
export function createHandlers(services: HandlerServices): RequestHandlers {
  const { places, fonts, editions, drafts, copy, pictures, conditions, sources, remarks, exports, dialogs, language } =
    services;
  const copied = createCopiedPictures();
  const chosen = createChosenFiles();
  const templates = listTemplates();

  /** The handler of a request about an edition, which must be open. */
  const inSession =
    <Argument extends { readonly session: string }, Value>(
      answer: (session: Session, argument: Argument) => Promise<Result<Value>> | Result<Value>,
    ) =>
    (argument: Argument): Promise<Result<Value>> | Result<Value> => {
      const session = editions.find(argument.session);
      return session === undefined ? failure('no-session') : answer(session, argument);
    };

  const saveAs = async (id: string): Promise<Result<{ readonly name: string }>> => {
    const session = editions.find(id);
    if (session === undefined) return failure('no-session');
    const file = await dialogs.saveFile('edition', session.name());
    return file === undefined ? failure('cancelled') : editions.save(id, file);
  };

  /** A dropped file, or the one that a dialog gives. */
  const fileOf = async (kind: FileKind, dropped: DroppedFile | undefined): Promise<Result<DroppedFile>> => {
    if (dropped !== undefined) return success(dropped);
    const file = await dialogs.openFile(kind);
    return file === undefined ? failure('cancelled') : readChosen(file);
  };

  return {
    bootstrap: async () =>
      success({
        language: language(),
        preferences: services.preferences(),
        version: app.getVersion(),
        platform: platformName(),
        fonts: fonts.fonts,
        userFonts: await fonts.userFonts(),
        templates: templates.map(templateEntry),
        recent: await editions.recent(),
      }),
    setLanguage: async (argument) => {
      await services.setLanguage(argument.language);
      return success(undefined);
    },
    setPreferences: async (preferences) => {
      await services.setPreferences(preferences);
      return success(undefined);
    },
    openFirst: () => editions.openFirst(services.asked()),
    openSample: () => editions.openSample(),
    openEdition: async () => {
      const file = await dialogs.openFile('edition');
      return file === undefined ? failure('cancelled') : editions.openFile(file);
    },
    openRecent: ({ id }) => editions.openRecent(id),
    openDropped: ({ file }) => editions.openDropped(file),
    listRecent: async () => success(await editions.recent()),
    forgetRecent: ({ id }) => {
      editions.forget(id);
      return success(undefined);
    },
    restoreRecent: ({ id }) => {
      editions.restore(id);
      return success(undefined);
    },
    keepCover: ({ session, png }) => editions.keepCover(session, png),
    newEdition: ({ template, date, ...rest }) => {
      const profile = templates.find((each) => each.id === template);
      if (profile === undefined) return failure('template-missing', { template });
      const edition = newEdition(profile, date ?? dayOf(new Date()), rest);
      return editions.openNew({ edition, name: edition.masthead.name || wordsOf(language()).files.untitled });
    },
    nextIssue: inSession((session, { session: _session, pages: count, ...issue }) => {
      const edition = nextIssue(session.edition(), issue, count);
      const condition = importedCondition(edition.profile);
      const kept = new Set([...edition.pictures, ...(condition ? [condition] : [])].map(({ sha256 }) => sha256));
      const pictures = new Map([...session.pictures()].filter(([sha256]) => kept.has(sha256)));
      const name = `${edition.masthead.name || session.name()} ${issue.date}`;
      return editions.openNew({ edition, name, pictures });
    }),
    savedEdition: async ({ session: id }) => {
      const file = editions.find(id)?.file();
      return file === undefined ? failure('no-edition-file') : drafts.read(file.path);
    },
    chooseDraft: async () => {
      const file = await dialogs.openFile('edition');
      if (file === undefined) return failure('cancelled');
      const read = await drafts.read(file);
      return read.ok ? success({ name: path.parse(file).name, ...read.value }) : read;
    },
    saveEdition: ({ session }) => {
      const file = editions.find(session)?.file();
      return file === undefined ? saveAs(session) : editions.save(session, file.path);
    },
    saveEditionAs: ({ session }) => saveAs(session),
    closeEdition: ({ session }) => editions.close(session),
    appendUpdate: inSession((session, { sequence, update }) => session.append(sequence, update)),
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
    exportEdition: inSession(async (session, { order }) => {
      const edition = session.edition();
      const missing = order.pages?.find((page) => page > edition.pages.length);
      if (missing !== undefined) return failure('page-missing', { page: missing, pages: edition.pages.length });
      const place = await dialogs.exportPlace(planFiles(edition, order).map(({ name }) => name));
      if (place === undefined) return failure('cancelled');
      const { fontFolders, press } = places;
      const job = exports.start(
        {
          kind: 'export',
          edition,
          order,
          ...(place.single && { name: path.parse(place.name).name }),
          pictures: session.pictures(),
          fontFolders,
          userFonts: await services.userFonts.ordered(),
          press,
        },
        place,
      );
      return success({ job });
    }),
    printSheet: async ({ name }) => {
      const file = await dialogs.saveFile('sheet', name);
      if (file === undefined) return failure('cancelled');
      const written = await writeBytes(file, await services.printWindow());
      return written.ok ? success(undefined) : written;
    },
    cancelJob: ({ job }) => {
      exports.cancel(job);
      return success(undefined);
    },
    revealExport: ({ job }) => {
      const file = exports.writtenFile(job);
      if (file === undefined) return failure('no-session');
      shell.showItemInFolder(file);
      return success(undefined);
    },
  };
}
