import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the files of a flat folder as an asar archive: a pickled header length, a pickled JSON header, then the bytes.
 * It must be a real archive, because electron-builder reads it as one.
 */
export function writeAsar(archive, folder) {
  const contents = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  let offset = 0;
  const files = {};
  for (const { name, bytes } of contents) {
    files[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  const header = Buffer.from(JSON.stringify({ files }));
  const padding = (4 - (header.length % 4)) % 4;
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(4, 0);
  sizes.writeUInt32LE(8 + header.length + padding, 4);
  sizes.writeUInt32LE(4 + header.length + padding, 8);
  sizes.writeUInt32LE(header.length, 12);
  writeFileSync(archive, Buffer.concat([sizes, header, Buffer.alloc(padding), ...contents.map(({ bytes }) => bytes)]));
}
