import { circle } from '../../../display-list';
import type { Contour } from '../../../display-list';
import type { Pattern } from './pattern';

/** A strand: a slanting S with round ends, thickest in its middle. */
const STRAND: Contour = [
  ...[0, 0.87],
  ...[0, 0.95, 0.06, 1, 0.14, 1],
  ...[0.5, 1, 0.58, 0.52, 0.88, 0.26],
  ...[0.95, 0.2, 1, 0.18, 1, 0.12],
  ...[1, 0.04, 0.94, 0, 0.86, 0],
  ...[0.5, 0, 0.42, 0.48, 0.12, 0.74],
  ...[0.05, 0.8, 0, 0.82, 0, 0.87],
];

/** 绳纹: a cord of slanting strands, a bead in the corners. */
export const rope: Pattern = {
  kind: 'running',
  pitch: 0.46,
  extent: 1,
  lineWidth: 0.1,
  repeat: { filled: [STRAND] },
  corner: { filled: [circle(0.5, 0.5, 0.2)], drawn: [circle(0.5, 0.5, 0.4)] },
};
