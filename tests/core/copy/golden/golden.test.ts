import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanCopy, structureCopy } from '../../../../core/copy';

/** Invented copy with the troubles of the real, and what an editor would make of it. */
const inputs = readdirSync(__dirname).filter((file) => file.endsWith('.txt'));

describe('whole files of copy', () => {
  it.each(inputs)('%s', async (file) => {
    const source = readFileSync(join(__dirname, file), 'utf8');
    // A checkout may have turned the line ends, and warnings tell places in the source.
    const clean = cleanCopy(source.replace(/\r\n/gu, '\n'));
    const structured = structureCopy(clean);
    const result = { language: clean.language, text: clean.text.split('\n'), ...structured };
    await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(
      join(__dirname, file.replace('.txt', '.json')),
    );
  });
});
