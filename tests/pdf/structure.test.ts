import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLACK } from '../../core/display-list';
import type { DisplayItem } from '../../core/display-list';
import type { PdfStructure } from '../../pdf';
import { OWNER, exportPages, pageOf, runOf, unpack } from '../support/pdf-fixture';

const line = (text: string, y: number, part: string): DisplayItem =>
  runOf(text, { x: (i) => 20 + 9 * i, y: () => y }, { owner: { ...OWNER, part } });
const rule: DisplayItem = { kind: 'rule', owner: OWNER, x1: 20, y1: 70, x2: 200, y2: 70, width: 0.5, ink: BLACK };

// Drawn in another order than it is read, with a rule amid a paragraph; it ends on a second page.
const first = pageOf(line('正文一', 100, 'body'), rule, line('正文二', 110, 'body'), line('标题', 40, 'headline'));
const second = { ...pageOf(line('正文三', 20, 'body')), page: 2 };

const structure: PdfStructure = {
  root: {
    type: 'Document',
    title: '试版',
    children: [
      {
        type: 'Art',
        children: [
          { type: 'H1', key: 'headline' },
          { type: 'P', key: 'body' },
          { type: 'Figure', alternative: '无此图', key: 'picture' },
        ],
      },
    ],
  },
  keyOf: ({ kind, owner }) => (kind === 'glyphs' ? owner.part : undefined),
};
const tagged = (): Promise<Uint8Array> => exportPages([first, second], { profile: 'proof', structure });

/** What poppler makes of a file's structure: its elements and their text, indented. */
function structureOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'forme-tags-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a tagged file', () => {
  it('is read in the order of its structure, each paragraph whole over pages', async () => {
    const read = structureOf(await tagged()).replace(/\s+/g, ' ');
    expect(read).toContain('Art H1 (block) "标题" P (block) "正文一" "正文二" "正文三"');
    // Elements without content on these pages are no part of it.
    expect(read).not.toContain('Figure');
  });

  it('marks what is no content as an artifact, and is sound', async () => {
    const text = unpack(await tagged());
    expect(text.match(/\/Artifact BMC/g)).toHaveLength(1);
    expect(text.match(/ BDC/g)).toHaveLength(4);
    expect(text.match(/^EMC/gm)).toHaveLength(5);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/StructParents 1/);
  });

  it('gives the same bytes again, and is refused for the press', async () => {
    expect(await tagged()).toEqual(await tagged());
    await expect(exportPages([first], { structure })).rejects.toThrow('neither tags nor remarks');
  });
});
