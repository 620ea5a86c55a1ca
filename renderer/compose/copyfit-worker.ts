import { balance, fitFrameToText, pageRemedies, remedies, swapArticles } from '../../core/copyfit';
import type { WaitingShape } from '../../core/copyfit';
import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import { closeUp } from './close-up';
import type { CopyfitAnswer, CopyfitOrder, CopyfitTask } from './copyfit-messages';
import { edgeFits } from './edge-fits';
import { keepComposition } from './kept-composition';
import type { KeptComposition } from './kept-composition';
import type { WorkerNews } from './kept-worker';
import { storyShapes } from './story-shapes';

let loader: FontLoader | undefined;
const keep = keepComposition();

self.addEventListener('message', ({ data }: MessageEvent<CopyfitOrder>) => {
  try {
    loader ??= createFontLoader(data.userFonts, fetchFile);
    tell(answerTo(data.task, keep(data.edition, loader)));
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
});

self.postMessage({ kind: 'ready' } satisfies WorkerNews);

function answerTo(task: CopyfitTask, kept: KeptComposition): CopyfitAnswer {
  const { edition, setting, cache } = kept;
  const resources = { fonts: setting.fonts, cache };
  switch (task.kind) {
    case 'remedies':
      return { kind: 'remedies', help: remedies(edition, task.page, task.article, resources) };
    case 'fitFrame':
      return { kind: 'steps', steps: fitFrameToText(edition, task.page, task.article, resources)?.steps ?? [] };
    case 'balance': {
      const level = balance(edition, task.page, task.article, resources);
      return { kind: 'steps', steps: level?.remedy.steps ?? [], ...(level && { white: level.white }) };
    }
    case 'fillPage': {
      const onProgress = (done: number, total: number): void => tell({ kind: 'progress', done, total });
      const waiting = waitingShapes(kept);
      return { kind: 'page', help: pageRemedies(edition, task.page, { ...resources, waiting, onProgress }) };
    }
    case 'edges':
      return { kind: 'edges', fits: edgeFits(edition, task, resources) };
    case 'swapArticles': {
      const swapped = swapArticles(edition, ...task.articles, resources);
      if (!swapped.ok) return { kind: 'refused', why: swapped.why };
      const closed = closeUp(swapped.edition, task.articles, resources);
      return { kind: 'pages', pages: closed.pages.filter((page) => !edition.pages.includes(page)) };
    }
  }
}

/** Of the stories that wait those that count most are tried in white room. */
const MOST_WAITING = 24;

function waitingShapes({ edition, setting, cache }: KeptComposition): readonly WaitingShape[] {
  const placed = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const waiting = edition.stories
    .filter(({ id, killed }) => !killed && !placed.has(id))
    .toSorted((a, b) => a.priority - b.priority)
    .slice(0, MOST_WAITING);
  return waiting.flatMap((story) =>
    storyShapes(edition, story, { setting, cache }).map((shape) => ({ story: story.id, ...shape })),
  );
}

function tell(answer: CopyfitAnswer): void {
  self.postMessage(answer);
}
