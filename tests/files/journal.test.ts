import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { createJournal, resumeJournal } from '../../files';
import type { Journal, JournalRecord, ResumedJournal } from '../../files';
import { failingDisk } from './failing-disk';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-journal-'));
  path = join(folder, 'journal-1');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const updateOf = (sequence: number): Uint8Array => new Uint8Array((sequence * 37) % 900).fill(sequence % 256);

async function created(options?: Parameters<typeof createJournal>[1]): Promise<Journal> {
  const result = await createJournal(path, options);
  if (!result.ok) throw new Error(result.code);
  return result.journal;
}

async function resumed(): Promise<ResumedJournal> {
  const result = await resumeJournal(path);
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function fill(journal: Journal, from: number, to: number): Promise<void> {
  for (let sequence = from; sequence <= to; sequence += 1) {
    expect(await journal.append(sequence, updateOf(sequence))).toEqual({ ok: true, sequence });
  }
}

function expectRecords(records: readonly JournalRecord[], count: number): void {
  expect(records.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_entry, index) => index + 1));
  const wrong = records.filter(({ sequence, update }) => Buffer.compare(update, updateOf(sequence)) !== 0);
  expect(wrong).toEqual([]);
}

describe('journal', { timeout: 60_000 }, () => {
  it('gives back every update and goes on after them', async () => {
    const journal = await created();
    await fill(journal, 1, 5);
    await journal.close();
    const again = await resumed();
    expectRecords(again.records, 5);
    expect(again.lostBytes).toBe(0);
    await fill(again.journal, 6, 8);
    await again.journal.close();
    const last = await resumed();
    expectRecords(last.records, 8);
    await last.journal.close();
    expect(readdirSync(folder)).toEqual(['journal-1']);
  });

  it('writes what arrives in a burst with far fewer flushes than updates', async () => {
    let flushes = 0;
    const fault = (call: string): undefined => {
      if (call === 'datasync') flushes += 1;
    };
    const journal = await created({ fileSystem: failingDisk({ fault }) });
    const burst = Array.from({ length: 200 }, (_entry, index) => journal.append(index + 1, updateOf(index + 1)));
    for (const result of await Promise.all(burst)) expect(result.ok).toBe(true);
    await journal.close();
    expect(flushes).toBeLessThan(10);
    const again = await resumed();
    expectRecords(again.records, 200);
    await again.journal.close();
  });

  it('comes back from a cut at any byte with every whole record, and never with another', async () => {
    const journal = await created();
    await fill(journal, 1, 6);
    await journal.close();
    const whole = readFileSync(path);
    for (let length = 0; length <= whole.length; length += 11) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      const again = await resumed();
      expectRecords(again.records, again.records.length);
      const next = again.records.length + 1;
      await fill(again.journal, next, next);
      await again.journal.close();
      const last = await resumed();
      expectRecords(last.records, next);
      expect(last.lostBytes).toBe(0);
      await last.journal.close();
    }
  });

  it('never gives back a wrong update for a flipped bit, and keeps the damaged file', async () => {
    const journal = await created();
    await fill(journal, 1, 6);
    await journal.close();
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 301) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, flipped);
      const again = await resumed();
      await again.journal.close();
      expectRecords(again.records, again.records.length);
      expect(again.lostBytes).toBeGreaterThan(0);
      expect(readFileSync(`${path}.damaged`).equals(flipped)).toBe(true);
    }
  });

  it('comes back whole from a damaged header', async () => {
    const journal = await created();
    await fill(journal, 1, 3);
    await journal.close();
    const bytes = readFileSync(path);
    bytes[0] = 0;
    writeFileSync(path, bytes);
    const again = await resumed();
    await again.journal.close();
    expectRecords(again.records, 3);
    const last = await resumed();
    await last.journal.close();
    expect(last.lostBytes).toBe(0);
  });

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['datasync', 'EIO', 'disk-error'],
  ])('acknowledges nothing more after %s failed with %s', async (call, error, code) => {
    let failing = false;
    const fault = (now: string): string | undefined => (failing && now === call ? error : undefined);
    const journal = await created({ fileSystem: failingDisk({ fault }) });
    await fill(journal, 1, 2);
    failing = true;
    expect(await journal.append(3, updateOf(3))).toMatchObject({ ok: false, code });
    failing = false;
    expect(await journal.append(4, updateOf(4))).toMatchObject({ ok: false, code: 'journal-stopped' });
    await journal.close();
    const again = await resumed();
    await again.journal.close();
    expectRecords(again.records.slice(0, 2), 2);
  });

  it('tells why it cannot begin', async () => {
    expect(await createJournal(join(folder, 'none', 'journal'))).toMatchObject({ ok: false, code: 'missing-folder' });
    expect(await resumeJournal(path)).toMatchObject({ ok: false, code: 'missing-file' });
  });

  describe('killed', () => {
    let script = '';
    beforeAll(async () => {
      const outDir = mkdtempSync(join(tmpdir(), 'forme-journal-writer-'));
      await build({
        configFile: false,
        logLevel: 'silent',
        build: {
          ssr: join(import.meta.dirname, 'journal-writer.ts'),
          outDir,
          target: 'node20',
          rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
        },
        ssr: { noExternal: true },
      });
      script = join(outDir, 'writer.mjs');
      return () => {
        rmSync(outDir, { recursive: true, force: true });
      };
    }, 60_000);

    /** Runs the writer, kills it after this many acknowledgements, gives the last one seen. */
    const killedAfter = (count: number): Promise<number> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
        let output = '';
        let killed = false;
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          if (!killed && output.split('\n').length > count) {
            killed = true;
            child.kill('SIGKILL');
          }
        });
        child.on('error', reject);
        child.on('close', () => {
          const acknowledged = [...output.matchAll(/ACK (\d+)\n/g)].map(([, sequence]) => Number(sequence));
          resolve(Math.max(...acknowledged));
        });
      });

    it('loses no acknowledged update in 20 kills, each after going on from the one before', async () => {
      for (let round = 1; round <= 20; round += 1) {
        const acknowledged = await killedAfter(1 + ((round * 13) % 60));
        const size = statSync(path).size;
        const again = await resumed();
        await again.journal.close();
        expect(again.records.length).toBeGreaterThanOrEqual(acknowledged);
        expectRecords(again.records, again.records.length);
        expect(again.journal.size() + again.lostBytes).toBe(size);
      }
    }, 120_000);
  });
});
