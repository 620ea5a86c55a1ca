import { makeUp } from '../../core/makeup';
import { settingOf } from '../../core/page';
import { facesOf } from '../../fonts';
import { loadModel } from '../../model';
import { createFontLoader, fetchFile } from './font-loader';
import type { MakeUpOrder, MakeUpReport } from './messages';

self.addEventListener('message', ({ data }: MessageEvent<MakeUpOrder>) => {
  try {
    run(data);
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
});

tell({ kind: 'ready' });

function run({ userFonts, state }: MakeUpOrder): void {
  const edition = loadModel(state).edition();
  const fonts = createFontLoader(userFonts, fetchFile).library(facesOf(edition.profile));
  const pages = makeUp(edition, {
    setting: settingOf(edition, fonts),
    onProgress: (done, total) => tell({ kind: 'progress', done, total }),
  });
  tell({ kind: 'madeUp', pages });
}

function tell(report: MakeUpReport): void {
  self.postMessage(report);
}
