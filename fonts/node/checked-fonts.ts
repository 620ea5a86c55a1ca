import { createHash } from 'node:crypto';
import { LARGEST_FONT, isFontVerdict, type FontVerdict, type UserFontFile } from '../index';
import { listUserFonts } from './user-font-files';

/** A font file of the user's that was looked through, now or in an earlier run. Plain but for `read`. */
export interface CheckedFont extends UserFontFile {
  readonly path: string;
  /** Hash of its bytes in hexadecimal; left out for a file too large to be read. */
  readonly sha256?: string;
  readonly verdict: FontVerdict;
}

/** Where a host keeps what it knows of font files. Losing it costs nothing but looking through them again. */
export interface FontRecordStore {
  /** The text kept last; empty when there is none. */
  load(): Promise<string>;
  keep(text: string): Promise<void>;
}

/** What the check of user fonts needs of its host. */
export interface FontCheckHost {
  readonly folder: string;
  readonly records: FontRecordStore;
  /** Looks all through a file; `undefined` when the process that did so died or ran over its time. */
  readonly check: (font: Pick<CheckedFont, 'path' | 'read'>) => Promise<FontVerdict | undefined>;
}

/**
 * Fonts that were in the folder once are remembered, in case they come back; those longest unseen are forgotten first.
 */
const MOST_RECORDS = 1_000;

/** What is known of a file: by its hash, and by name, size and time, so that it need not be read to be known again. */
interface FontRecord {
  readonly name: string;
  readonly bytes: number;
  readonly modified: number;
  readonly sha256: string;
  readonly verdict: FontVerdict;
  /** The process that is looking through it. One that is gone was brought down by it. */
  readonly process?: number;
}

/**
 * The font files of the user's folder with a verdict on each. A file is looked through once for as long as its bytes
 * stay the same. Before that it is noted as being looked at: should it bring down even the process that keeps the
 * records, it is put aside at the next start.
 */
export async function checkUserFonts({ folder, records, check }: FontCheckHost): Promise<readonly CheckedFont[]> {
  const listed = listUserFonts(folder);
  if (listed.length === 0) return [];
  let known = parseRecords(await records.load());
  const keep = (record: FontRecord): Promise<void> => {
    known = [...known.filter(({ name }) => name !== record.name), record].slice(-MOST_RECORDS);
    return records.keep(textOf(known));
  };
  const fonts: CheckedFont[] = [];
  for (const { modified, ...font } of listed) {
    if (font.bytes > LARGEST_FONT) {
      fonts.push({ ...font, verdict: 'too-large' });
      continue;
    }
    const { name, bytes } = font;
    const same = known.find((one) => one.name === name && one.bytes === bytes && one.modified === modified);
    const sha256 = same?.sha256 ?? hashOf(font.read);
    if (sha256 === undefined) {
      fonts.push({ ...font, verdict: 'damaged' });
      continue;
    }
    const alike = same ?? known.find((one) => one.sha256 === sha256);
    let verdict = alike === undefined ? undefined : verdictOf(alike);
    if (verdict === undefined) {
      await keep({ name, bytes, modified, sha256, verdict: 'put-aside', process: process.pid });
      verdict = (await check(font)) ?? 'put-aside';
      await keep({ name, bytes, modified, sha256, verdict });
    } else if (alike !== same || alike?.process !== undefined) await keep({ name, bytes, modified, sha256, verdict });
    fonts.push({ ...font, sha256, verdict });
  }
  return fonts;
}

/** Puts a font aside, wherever it lies: it brought down what opened it, though it had passed the check. */
export async function putFontAside(records: FontRecordStore, sha256: string): Promise<void> {
  const known = parseRecords(await records.load());
  await records.keep(
    textOf(known.map((one): FontRecord => (one.sha256 === sha256 ? { ...one, verdict: 'put-aside' } : one))),
  );
}

/** The verdict in a record; none while another process that still lives is looking through the file. */
function verdictOf({ verdict, process: owner }: FontRecord): FontVerdict | undefined {
  return owner !== undefined && isAlive(owner) ? undefined : verdict;
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 is none: it asks only whether one could be sent.
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function hashOf(read: () => Uint8Array): string | undefined {
  try {
    return createHash('sha256').update(read()).digest('hex');
  } catch {
    return undefined;
  }
}

function textOf(records: readonly FontRecord[]): string {
  return `${JSON.stringify({ fonts: records }, undefined, 2)}\n`;
}

/** Takes the records that it understands; damage costs no more than another look. */
function parseRecords(text: string): readonly FontRecord[] {
  try {
    const { fonts } = JSON.parse(text) as { readonly fonts?: unknown };
    return Array.isArray(fonts) ? fonts.filter(isRecord) : [];
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is FontRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { name, bytes, modified, sha256, verdict, process: owner } = value as Readonly<Record<string, unknown>>;
  const isOwner = owner === undefined || (Number.isSafeInteger(owner) && (owner as number) > 0);
  return (
    typeof name === 'string' &&
    typeof bytes === 'number' &&
    typeof modified === 'number' &&
    typeof sha256 === 'string' &&
    isFontVerdict(verdict) &&
    isOwner
  );
}
