import { makeUp } from '../../core/makeup';
import { settingOf } from '../../core/page';
import { facesOf } from '../../fonts';
import { loadModel } from '../../model';
import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import type { MakeUpOrder, MakeUpReport } from './messages';
import type { ProposalOrder, ProposalReport } from './proposal-messages';
import { keepComposition } from './kept-composition';
import { propose } from './propose';
import { remake } from './remake';
import type { RemakeOrder, RemakeReport } from './remake-messages';

let loader: FontLoader | undefined;
const keep = keepComposition();

self.addEventListener('message', ({ data }: MessageEvent<MakeUpOrder | ProposalOrder | RemakeOrder>) => {
  try {
    loader ??= createFontLoader(data.userFonts, fetchFile);
    if (data.kind === 'page') propose(data, keep(data.edition, loader), tell);
    else if (data.kind === 'remake') tell(remake(data.task, keep(data.edition, loader)));
    else makeEditionUp(data, loader);
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
});

tell({ kind: 'ready' });

function makeEditionUp({ state }: MakeUpOrder, { library }: FontLoader): void {
  const edition = loadModel(state).edition();
  const pages = makeUp(edition, {
    setting: settingOf(edition, library(facesOf(edition.profile))),
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  });
  tell({ kind: 'madeUp', pages });
}

function tell(report: MakeUpReport | ProposalReport | RemakeReport): void {
  self.postMessage(report);
}
