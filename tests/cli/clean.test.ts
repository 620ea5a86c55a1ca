import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../core/copy';
import { forme } from '../support/forme';
import { FRONT_PAGE } from './copy';

const folder = mkdtempSync(join(tmpdir(), 'forme-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cleaned {
  readonly file: string;
  readonly encoding: string;
  readonly masthead?: Readonly<Record<string, string>>;
  readonly stories: readonly {
    readonly kicker: string;
    readonly headline: string;
    readonly decks: readonly string[];
    readonly dateline: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly ledger: readonly LedgerEntry[];
  readonly clean: string;
}

async function clean(...files: readonly (readonly [string, Uint8Array])[]): Promise<readonly Cleaned[]> {
  const paths = files.map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const run = await forme(['clean', ...paths]);
  expect(run).toMatchObject({ exit: 0, stderr: '' });
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Cleaned);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('forme clean', () => {
  it('prints an object a line for each file, in order', async () => {
    const [first, second] = await clean(['a.txt', utf8(FRONT_PAGE)], ['b.txt', utf16(FRONT_PAGE)]);
    expect(first).toMatchObject({
      file: 'a.txt',
      encoding: 'utf-8',
      masthead: { name: '石桥新报', number: '第8期' },
      teasers: [],
      credits: [],
    });
    expect(first?.stories).toHaveLength(2);
    expect(first?.stories[0]).toMatchObject({
      kicker: '',
      headline: '春灌第一渠水进村',
      decks: ['——北渠提前十二天放水'],
      dateline: '本报讯（记者 王小禾）',
      captions: [],
    });
    expect(first?.stories[0]?.paragraphs[1]).toBe(
      '“去年冬天渠底清了三遍。”管渠的老周说，水走得比往年快，晌午就能到最远的石桥村。',
    );
    expect(second).toEqual({ ...first, file: 'b.txt', encoding: 'utf-16le' });
  });

  it('keeps every change with its place, and undone backwards they give the source', async () => {
    const source = `${FRONT_PAGE}\r\n他说:"水到了,人也到了!",大家都笑... 到 8:30 才散。\n`;
    const [cleaned] = await clean(['c.txt', utf8(source)]);
    expect(cleaned?.ledger.length).toBeGreaterThan(4);
    let text = cleaned?.clean ?? '';
    let moved = 0;
    const forwards = cleaned?.ledger ?? [];
    for (const { start, end, before } of forwards) expect(source.slice(start, end)).toBe(before);
    // What a change stands at in the clean text is its place in the source, moved by all changes before it.
    const places = forwards.map((entry) => {
      const at = entry.start + moved;
      moved += entry.after.length - (entry.end - entry.start);
      return { ...entry, at };
    });
    for (const { at, before, after } of places.reverse()) {
      expect(text.slice(at, at + after.length)).toBe(after);
      text = text.slice(0, at) + before + text.slice(at + after.length);
    }
    expect(text).toBe(source);
  });

  it('reads older encodings', async () => {
    const gb = Buffer.from('b6f3d3eae3e1b4bac2f6b5bdc1cbc7fdc9cfa3acb4e5c0efc8cbb6bcc8a5bfb4cbaea1a3', 'hex');
    const [cleaned] = await clean(['gb.txt', gb]);
    expect(cleaned?.encoding).toBe('gb18030');
    expect(cleaned?.clean).toContain('村里人都去看水。');
  });
});
