import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import { keepComposition } from './kept-composition';
import type { WorkerNews } from './kept-worker';
import { makeEditionUp } from './make-up-edition';
import type { MakeUpReport } from './make-up-messages';
import type { PageMakerOrder } from './page-maker';
import type { ProposalReport } from './proposal-messages';
import { propose } from './propose';
import { remake } from './remake';
import type { RemakeReport } from './remake-messages';

let loader: FontLoader | undefined;
const keep = keepComposition();

self.addEventListener('message', ({ data }: MessageEvent<PageMakerOrder>) => {
  try {
    loader ??= createFontLoader(data.userFonts, fetchFile);
    const kept = keep(data.edition, loader);
    switch (data.kind) {
      case 'page':
        return propose(data, kept, tell);
      case 'remake':
        return remake(data.task, kept, tell);
      case 'edition':
        return makeEditionUp(kept, tell);
      case 'warm':
        propose(
          { ...data, kind: 'page', added: [], without: [], weigh: false, known: [], count: 1, seed: 1 },
          kept,
          () => undefined,
        );
        return tell({ kind: 'warm' });
    }
  } catch (error) {
    if (data.kind === 'warm') tell({ kind: 'warm' });
    else tell({ kind: 'failed', message: String(error) });
  }
});

tell({ kind: 'ready' });

function tell(report: MakeUpReport | ProposalReport | RemakeReport | WorkerNews): void {
  self.postMessage(report);
}
