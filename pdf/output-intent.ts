import { readFileSync } from 'node:fs';
import { deflate } from './deflate';
import { PdfError, type OutputIntent } from './options';
import type { PdfFile } from './pdf-file';
import type { PdfReference } from './pdf-objects';

/** Offsets in the header of an ICC profile (ICC.1:2001-04, 6.1). */
const SIZE = 0;
const CLASS = 12;
const SPACE = 16;
const SIGNATURE = 36;
const HEADER = 128;

/** The output profile of the export before: a plant is sent the same one every day. */
export interface KeptProfile {
  last?: { readonly bytes: Uint8Array; readonly deflated: Promise<Uint8Array> };
}

/** The identifier of a condition that has no name. */
const UNNAMED = 'Custom';

/**
 * Adds the output intent with its profile embedded, as PDF/X-4 demands (ISO 15930-7, 6.2.2). Its identifier and its
 * words are never empty (X-OI-KEYS).
 */
export function addOutputIntent(file: PdfFile, intent: OutputIntent, kept: KeptProfile): PdfReference {
  const bytes = readOutputProfile(intent.file);
  const profile =
    kept.last !== undefined && bytes.equals(kept.last.bytes) ? kept.last : { bytes, deflated: deflate(bytes) };
  kept.last = profile;
  const identifier = intent.identifier.trim() === '' ? UNNAMED : intent.identifier;
  const words = intent.condition.trim() === '' ? identifier : intent.condition;
  return file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: { text: identifier },
    OutputCondition: { text: words },
    Info: { text: words },
    ...(intent.registry === undefined ? {} : { RegistryName: { text: intent.registry } }),
    DestOutputProfile: file.addDeflated({ N: 4, Alternate: 'DeviceCMYK' }, profile.deflated),
  });
}

/**
 * Reads an ICC profile and makes sure that it describes a CMYK press. Throws `bad-output-profile` when it cannot
 * be read, is cut short or is something else.
 */
function readOutputProfile(file: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new PdfError('bad-output-profile', { file }, { cause });
  }
  const tag = (at: number): string => bytes.toString('latin1', at, at + 4);
  const sound =
    bytes.length > HEADER &&
    bytes.readUInt32BE(SIZE) === bytes.length &&
    tag(SIGNATURE) === 'acsp' &&
    tag(CLASS) === 'prtr' &&
    tag(SPACE) === 'CMYK';
  if (!sound) throw new PdfError('bad-output-profile', { file });
  return bytes;
}
