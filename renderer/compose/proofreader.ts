import { knownNames } from '../../core/proof';
import type { Edition, Story } from '../../core/document';
import { keepWorker } from './kept-worker';
import type { ProofOrder, ProofReport } from './proof-messages';

/** Reads the stories of an edition for slips; the report comes once. */
export type ReadProofs = (edition: Edition, onReport: (report: ProofReport) => void) => void;

/**
 * Proofreading in a worker of its own that is kept; it is told only the stories that are not as it read them last.
 * Whoever asks waits for the report before asking again.
 */
export function createProofreader(): ReadProofs {
  let told: ReadonlyMap<string, Story> = new Map();
  const { ask } = keepWorker<ProofOrder, ProofReport>({
    start: () => new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module', name: 'proofreader' }),
    isLast: () => true,
    failed: (message) => {
      // The one that is started next knows none.
      told = new Map();
      return { kind: 'failed', message };
    },
  });
  return (edition, onReport) => {
    const stories = edition.stories.filter(({ killed }) => !killed);
    const { profile, issue } = edition;
    const order: ProofOrder = {
      stories: stories.map(({ id }) => id),
      changed: stories.filter((story) => told.get(story.id) !== story),
      language: profile.language,
      issueDate: issue.date,
      known: knownNames(edition),
      ...(profile.lists && { title: profile.lists }),
    };
    ask(order, onReport);
    told = new Map(stories.map((story) => [story.id, story]));
  };
}
