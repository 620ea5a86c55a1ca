import { sameData } from '../../core/document';
import type { Story, TitleLists } from '../../core/document';
import { listsOfTitle, proofread, slipDiagnostics, textsOf } from '../../core/proof';
import type { WorkerNews } from './kept-worker';
import { openWords } from './open-words';
import type { ProofOrder, ProofReport } from './proof-messages';

/** The stories as they were told last: an unchanged one is the same object, and what was read of it is kept. */
let stories: ReadonlyMap<string, Story> = new Map();
let known: readonly string[] = [];
let title: TitleLists | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ProofOrder>) => {
  const told = new Map(data.changed.map((story) => [story.id, story]));
  stories = new Map(
    data.stories.flatMap((id) => {
      const story = told.get(id) ?? stories.get(id);
      return story === undefined ? [] : [[id, story] as const];
    }),
  );
  // The same list as long as it says the same, so that what was read against it stays.
  if (known.join('\n') !== data.known.join('\n')) known = data.known;
  if (!sameData(title, data.title)) title = data.title;
  const { language, issueDate } = data;
  const texts = [...stories.values()].flatMap(textsOf);
  const findings = proofread({
    texts,
    language,
    issueDate,
    known,
    lists: listsOfTitle(title),
    ...(title && { title }),
  });
  self.postMessage({ kind: 'read', findings, slips: slipDiagnostics(findings) } satisfies ProofReport);
});

openWords().then(() => self.postMessage({ kind: 'ready' } satisfies WorkerNews), reportError);
