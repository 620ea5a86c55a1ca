export { readArtwork } from './read-artwork';
export type { ReadArtwork } from './read-artwork';
