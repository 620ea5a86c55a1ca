import type { Story } from '../../core/document';
import type { CheckedSource } from '../../ipc';
import type { SourceOrder, SourcesReport } from '../host-messages';
import { workInHost } from './host-work';

/** The longest a check may take: a share that hangs is left to its process. */
const LIMIT_MS = 30_000;

/** Tells whether the files that stories came from are as they were. */
export interface SourceChecker {
  /** Asked again while a check of the same session runs, that check answers. Nothing when it ran over its time. */
  check(session: string, stories: readonly Story[]): Promise<readonly CheckedSource[]>;
}

/** A checker over the built process `host`. */
export function createSourceChecker(host: string): SourceChecker {
  const running = new Map<string, Promise<readonly CheckedSource[]>>();

  const run = async (sources: SourceOrder['sources']): Promise<readonly CheckedSource[]> => {
    if (sources.length === 0) return [];
    const work = { host, name: 'Forme source checker', limitMs: LIMIT_MS };
    return (await workInHost<SourcesReport>({ kind: 'sources', sources }, work))?.checked ?? [];
  };

  return {
    check: async (session, stories) => {
      const begun = running.get(session) ?? run(sourcesOf(stories));
      running.set(session, begun);
      try {
        return await begun;
      } finally {
        running.delete(session);
      }
    },
  };
}

/** The sources that can be asked after: those whose place on this machine is known. */
export function sourcesOf(stories: readonly Story[]): SourceOrder['sources'] {
  return stories.flatMap(({ id, source }) =>
    source?.path === undefined || isOnNetwork(source.path)
      ? []
      : [{ story: id, path: source.path, sha256: source.sha256 }],
  );
}

/** Asking after `\\server\share` would sign this user in at whatever server a stranger's edition names. */
function isOnNetwork(path: string): boolean {
  return /^[\\/]{2}/.test(path);
}
