import { balance, fitFrameToText, pageRemedies, remedies, swapArticles } from '../../core/copyfit';
import type { WaitingShape } from '../../core/copyfit';
import { keepSame } from '../../core/document';
import type { Edition } from '../../core/document';
import type { FontBook } from '../../core/font';
import { createCompositionCache, settingOf } from '../../core/page';
import type { CompositionCache } from '../../core/page';
import { facesOf } from '../../fonts';
import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import { closeUp } from './close-up';
import type { CopyfitAnswer, CopyfitOrder } from './copyfit-messages';
import { edgeFits } from './edge-fits';
import type { WorkerNews } from './kept-worker';
import { storyShapes } from './story-shapes';

let loader: FontLoader | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CopyfitOrder>) => {
  try {
    loader ??= createFontLoader(data.userFonts, fetchFile);
    tell(answerTo(data, loader));
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
});

self.postMessage({ kind: 'ready' } satisfies WorkerNews);

/** What is composed stays from one order to the next, as far as the edition stays. */
let kept: { readonly edition: Edition; readonly cache: CompositionCache } | undefined;

function answerTo({ edition: asked, task }: CopyfitOrder, { library }: FontLoader): CopyfitAnswer {
  const edition = keepSame(kept?.edition, asked);
  kept = { edition, cache: kept?.cache ?? createCompositionCache() };
  const resources = { fonts: library(facesOf(edition.profile)), cache: kept.cache };
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
      const waiting = waitingShapes(edition, resources);
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

function waitingShapes(edition: Edition, { fonts, cache }: WaitingResources): readonly WaitingShape[] {
  const placed = new Set(edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const waiting = edition.stories
    .filter(({ id, killed }) => !killed && !placed.has(id))
    .toSorted((a, b) => a.priority - b.priority)
    .slice(0, MOST_WAITING);
  const setting = settingOf(edition, fonts, { cache });
  return waiting.flatMap((story) =>
    storyShapes(edition, story, { setting, cache }).map((shape) => ({ story: story.id, ...shape })),
  );
}

interface WaitingResources {
  readonly fonts: FontBook;
  readonly cache: CompositionCache;
}

function tell(answer: CopyfitAnswer): void {
  self.postMessage(answer);
}
