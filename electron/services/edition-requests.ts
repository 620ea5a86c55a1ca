import path from 'node:path';
import { importedCondition } from '../../core/document';
import type { Profile } from '../../core/document';
import type { Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { wordsOf } from '../words';
import type { HandlerServices } from './handler-services';
import { inSessionOf } from './in-session';
import { nextIssue } from './next-issue';
import type { RequestHandlers } from './requests';
import { dayOf, newEdition } from './templates';

type EditionRequests = Pick<
  RequestHandlers,
  | 'openFirst'
  | 'openSample'
  | 'openEdition'
  | 'openRecent'
  | 'openDropped'
  | 'listRecent'
  | 'forgetRecent'
  | 'restoreRecent'
  | 'keepCover'
  | 'newEdition'
  | 'nextIssue'
  | 'savedEdition'
  | 'chooseDraft'
  | 'saveEdition'
  | 'saveEditionAs'
  | 'closeEdition'
  | 'appendUpdate'
>;

/** Answers requests by which editions come, are kept and go. */
export function editionRequests(
  { editions, drafts, dialogs, language, asked }: HandlerServices,
  templates: readonly Profile[],
): EditionRequests {
  const inSession = inSessionOf(editions);

  const saveAs = async (id: string): Promise<Result<{ readonly name: string }>> => {
    const session = editions.find(id);
    if (session === undefined) return failure('no-session');
    const file = await dialogs.saveFile('edition', session.name());
    return file === undefined ? failure('cancelled') : editions.save(id, file);
  };

  return {
    openFirst: () => editions.openFirst(asked()),
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
  };
}
