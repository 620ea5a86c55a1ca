import { readFile } from 'node:fs/promises';
import { PdfError, type OutputIntent } from './options';
import type { PdfFile } from './pdf-file';
import type { PdfReference } from './pdf-objects';

/** Offsets in the header of an ICC profile (ICC.1:2001-04, 6.1). */
const SIZE = 0;
const CLASS = 12;
const SPACE = 16;
const SIGNATURE = 36;
const HEADER = 128;

/** Adds the output intent with its profile embedded, as PDF/X-4 demands (ISO 15930-7, 6.2.2). */
export async function addOutputIntent(file: PdfFile, intent: OutputIntent): Promise<PdfReference> {
  const profile = file.addStream({ N: 4, Alternate: 'DeviceCMYK' }, await readOutputProfile(intent.file));
  return file.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: { text: intent.identifier },
    OutputCondition: { text: intent.condition },
    Info: { text: intent.condition },
    ...(intent.registry === undefined ? {} : { RegistryName: { text: intent.registry } }),
    DestOutputProfile: profile,
  });
}

/**
 * Reads an ICC profile and makes sure that it describes a CMYK press. Rejects with `bad-output-profile` when it cannot
 * be read, is cut short or is something else.
 */
async function readOutputProfile(file: string): Promise<Uint8Array> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
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
