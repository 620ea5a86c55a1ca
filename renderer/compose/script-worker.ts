import { SCRIPT_TABLES } from '../../core/script-tables';
import type { WorkerNews } from './kept-worker';
import { openWords } from './open-words';
import { proposeScript } from './propose-script';
import type { ScriptOrder } from './script-messages';

self.addEventListener('message', ({ data }: MessageEvent<ScriptOrder>) => {
  self.postMessage(proposeScript(data, SCRIPT_TABLES));
});

openWords().then(() => self.postMessage({ kind: 'ready' } satisfies WorkerNews), reportError);
