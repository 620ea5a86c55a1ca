/**
 * Writes out/words.bin, the words of proofreading as they are read (core/proof/word-file.ts). The build starts it, and
 * so do tests and benches where the lists have changed:
 *
 *     node --import tsx tools/lexicon/pack-words.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packWordFile } from '../../core/proof/word-file';
import { packWords } from './word-packing';

const out = path.join(import.meta.dirname, '..', '..', 'out');
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'words.bin'), packWordFile(packWords()));
