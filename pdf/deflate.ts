import { promisify } from 'node:util';
import { deflate as deflateWithCallback } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, { level: number }, Buffer>(deflateWithCallback);

/** Level of zlib that streams are deflated at: see docs/adr/0027 for what the others cost and save. */
export const DEFLATE_LEVEL = 6;

/** Deflates bytes on the thread pool, while this thread paints the next page. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, { level: DEFLATE_LEVEL });
}
