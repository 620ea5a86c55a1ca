import { join } from 'node:path';
import type { OutputIntent } from './options';

/** The newsprint conditions that come with Forme, by their total ink in per cent. */
export type NewsprintInk = 240 | 220;

/**
 * The output intent of coldset newsprint after CGATS TR 002, with the profile from `folder` (`press/` of the project, or
 * of the app's resources). 240 % is the common limit, 220 % that of ISO 12647-3.
 */
export function newsprintIntent(folder: string, ink: NewsprintInk = 240): OutputIntent {
  return {
    identifier: 'CGATS TR 002',
    condition: `Coldset offset newsprint (SNAP), CGATS TR 002, total ink ${ink} %`,
    registry: 'http://www.color.org',
    file: join(folder, `newsprint-TR002-TAC${ink}.icc`),
  };
}
