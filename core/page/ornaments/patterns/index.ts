import type { BorderPattern } from '../../../document';
import { bamboo } from './bamboo';
import { blossom } from './blossom';
import { cloud } from './cloud';
import { fret } from './fret';
import { lozenge } from './lozenge';
import type { Pattern } from './pattern';
import { rope } from './rope';
import { star } from './star';

export type { Drawing, Pattern } from './pattern';

/** The drawings of the borders. A new one is one file here and its name in `BORDER_PATTERNS`. */
export const PATTERNS: Readonly<Record<BorderPattern, Pattern>> = {
  fret,
  cloud,
  rope,
  lozenge,
  bamboo,
  blossom,
  star,
};
