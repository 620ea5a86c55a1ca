export type { Galley, GalleyLine, GalleyNote } from './types';
