export { readArtwork } from './read-artwork';
