import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { INK_LIMITS, NEWSPRINT } from '../../core/document';
import type { DisplayList, PictureItem } from '../../core/display-list';
import { PdfError, type PdfOptions } from '../options';
import { encodePicture } from './encode-picture';
import { groundUnder } from './ground-under';
import type { PictureCache } from './picture-cache';
import type { Fineness } from './picture-cut';
import type { EncodedPicture, PictureOutput, PictureTarget } from './picture-target';

/** A picture on a page. */
export interface PictureUse {
  readonly item: PictureItem;
  readonly list: DisplayList;
  /** How much larger the page is printed than it was composed. */
  readonly scale: number;
}

/** What pictures are made for, and where they come from. */
export type PictureOptions = Pick<
  PdfOptions,
  | 'profile'
  | 'pictures'
  | 'outputIntent'
  | 'inkLimit'
  | 'screen'
  | 'picturePpi'
  | 'jpegQuality'
  | 'onProgress'
  | 'signal'
>;

/** Decoding a large picture takes hundreds of megabytes: two at once fill the cores of a desk's machine. */
const AT_ONCE = 2;

/** Counts up when the same picture for the same place is encoded otherwise. */
const ENCODING = 1;

/**
 * Encodes pictures for their places, in the order of `uses`: each once for every crop, size and ground, two at once,
 * those in `kept` not again. Rejects with a `PdfError` that names the first picture that cannot be used, or with
 * `cancelled`.
 */
export async function encodePictures(
  uses: readonly PictureUse[],
  options: PictureOptions,
  kept: PictureCache,
): Promise<readonly EncodedPicture[]> {
  if (uses.length === 0) return [];
  const profileHash = options.profile === 'proof' ? '' : await hashOfProfile(options);
  const targets = uses.map((use) => targetOf(use, options));
  const keys = targets.map((target) => JSON.stringify(target));
  const jobs = [...new Map(keys.map((key, index) => [key, targets[index]!]))];
  const encoded = new Map<string, EncodedPicture>();
  let done = 0;
  const tell = (): void => options.onProgress?.({ stage: 'pictures', done, total: jobs.length });
  if (jobs.length > 0) tell();
  await inTurn(jobs, async ([key, target]) => {
    if (options.signal?.aborted === true) throw new PdfError('cancelled');
    encoded.set(key, await encodeOnce(target, { pictures: options.pictures, kept, profileHash }));
    done++;
    tell();
  });
  return keys.map((key) => encoded.get(key)!);
}

/** Works on jobs in their order, `AT_ONCE` at a time. The first in order that fails is the one that is told. */
async function inTurn<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const failures: { readonly index: number; readonly reason: unknown }[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < jobs.length && failures.length === 0) {
      const index = next++;
      try {
        await work(jobs[index]!);
      } catch (reason) {
        failures.push({ index, reason });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const [first] = failures.sort((one, other) => one.index - other.index);
  if (first !== undefined) throw first.reason;
}

interface Encoding {
  readonly pictures: PdfOptions['pictures'];
  readonly kept: PictureCache;
  readonly profileHash: string;
}

/** Encodes a picture unless the cache has it: from the same bytes, whatever they are called, for the same place. */
async function encodeOnce(target: PictureTarget, encoding: Encoding): Promise<EncodedPicture> {
  const { pictures, kept, profileHash } = encoding;
  const { picture, ...place } = target;
  // A profile is known by what it holds: an imported one lies in another temporary file each time.
  const output = target.output.kind === 'press' ? { ...target.output, profile: profileHash } : target.output;
  const read = async (): Promise<Uint8Array> => {
    const bytes = await pictures.read(picture);
    if (bytes === undefined) throw new PdfError('picture-missing', { picture });
    return bytes;
  };
  const hash = pictures.sha256?.(picture);
  const bytes = hash === undefined ? await read() : undefined;
  const source = hash ?? sha256(bytes ?? '');
  const key = sha256(JSON.stringify([ENCODING, source, { ...place, output }]));
  const known = kept.get(key);
  if (known !== undefined) return known;
  const encoded = await encodePicture(bytes ?? (await read()), target);
  kept.set(key, encoded);
  return encoded;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

async function hashOfProfile({ outputIntent }: PictureOptions): Promise<string> {
  if (outputIntent === undefined) throw new Error('pictures for a press need an output intent');
  try {
    return sha256(await readFile(outputIntent.file));
  } catch (cause) {
    throw new PdfError('bad-output-profile', { file: outputIntent.file }, { cause });
  }
}

const POINTS_PER_INCH = 72;

function targetOf({ item, list, scale }: PictureUse, options: PictureOptions): PictureTarget {
  return {
    picture: item.picture,
    crop: item.crop,
    width: (item.rect.width * scale) / POINTS_PER_INCH,
    height: (item.rect.height * scale) / POINTS_PER_INCH,
    ...finenessOf(options),
    output: outputOf(item, list, options),
  };
}

/** Pixels that a line of the press's screen is worth; 2.54 are left as they are (ISO 12647-3: 100 lines, 254 ppi). */
const PIXELS_PER_LINE = 2;
const MOST_PIXELS_PER_LINE = 2.54;
/** What line art on newsprint is scanned at (plant check N-IMG-PPI-MONO). */
const LINE_ART_PPI = 1200;
/** Enough to read a proof on a screen. */
const PROOF_PPI = 150;
/** Line art is read at its edges, which a screen shows when enlarged. */
const LINE_ART_FINER = 4;
/** A picture finer than its target is brought down only beyond this ratio: a small step costs sharpness for nothing. */
const WORTH_REDUCING = MOST_PIXELS_PER_LINE / PIXELS_PER_LINE;

function finenessOf(options: PictureOptions): Record<'tones' | 'lineArt', Fineness> {
  const { profile, screen = NEWSPRINT.screen, picturePpi = PROOF_PPI } = options;
  const ppi = profile === 'proof' ? picturePpi : screen * PIXELS_PER_LINE;
  const lineArtPpi = profile === 'proof' ? picturePpi * LINE_ART_FINER : LINE_ART_PPI;
  return {
    tones: { ppi, worthReducing: WORTH_REDUCING },
    lineArt: { ppi: lineArtPpi, worthReducing: WORTH_REDUCING },
  };
}

/** No loss that is seen on a screen. */
const PROOF_QUALITY = 80;

function outputOf(item: PictureItem, list: DisplayList, options: PictureOptions): PictureOutput {
  const { outputIntent, inkLimit = INK_LIMITS[0], jpegQuality = PROOF_QUALITY } = options;
  if (options.profile === 'proof' || outputIntent === undefined) return { kind: 'screen', jpegQuality };
  return { kind: 'press', profile: outputIntent.file, inkLimit, ground: groundUnder(list, item) };
}
