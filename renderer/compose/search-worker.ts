import { searchTexts } from './search-texts';
import type { StartSearch } from './search-texts';

self.addEventListener('message', ({ data }: MessageEvent<Parameters<StartSearch>[0]>) => {
  self.postMessage(searchTexts(data.texts, data.wish));
});

self.postMessage({ kind: 'ready' });
