import type { SaveState } from '../../ipc';
import type { Safety } from './state';
import type { Kept } from './update-sender';

/**
 * How safe the work is, from both who know: the window, which knows what it has sent and what was acknowledged, and the
 * main process, which knows what it has on the disk and in the file. The more careful word counts.
 */
export function safetyOf(kept: Kept, told: SaveState): Safety {
  if (kept.kind === 'failed') return { kind: 'unsafe', failure: kept.failure };
  if (told.kind === 'unsafe') return { kind: 'unsafe', failure: told.failure };
  if (kept.kind === 'keeping' || told.kind === 'saving') return { kind: 'saving' };
  return { kind: 'saved', inFile: told.inFile };
}
