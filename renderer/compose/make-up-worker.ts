import { makeUp } from '../../core/makeup';
import { settingOf } from '../../core/page';
import { facesOf } from '../../fonts';
import { loadModel } from '../../model';
import { createFontLoader, fetchFile } from './font-loader';
import type { FontLoader } from './font-loader';
import type { MakeUpOrder, MakeUpReport } from './messages';
import type { ProposalOrder, ProposalReport } from './proposal-messages';
import { createProposals } from './propose';

let loader: FontLoader | undefined;
const propose = createProposals(tell);

self.addEventListener('message', ({ data }: MessageEvent<MakeUpOrder | ProposalOrder>) => {
  try {
    loader ??= createFontLoader(data.userFonts, fetchFile);
    if (data.kind === 'page') propose(data, loader);
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

function tell(report: MakeUpReport | ProposalReport): void {
  self.postMessage(report);
}
