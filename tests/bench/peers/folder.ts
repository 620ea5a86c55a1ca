import { join } from 'node:path';
import { cacheFolder } from '../../../tools/setup/paths.mjs';

/** Where `npm run bench -- --peers` puts other engines: outside the project, which never depends on them. */
export function peerFolder(): string {
  return join(cacheFolder(), 'bench-peers');
}

/** Browsers that Playwright fetched for the bench. */
export function browserFolder(): string {
  return join(peerFolder(), 'browsers');
}
