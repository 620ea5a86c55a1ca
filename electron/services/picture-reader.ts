import type { DroppedFile, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { CheckedPicture, Nameplate, NameplateReport, PictureReport } from '../host-messages';
import { workInHost } from './host-work';
import { createKeptHost } from './kept-host';

/** The longest that a picture may take to be decoded: a hundred megapixels take three seconds. */
const LIMIT_MS = 2 * 60_000;
/** A drawing is small; one that takes longer is a trap. */
const NAMEPLATE_LIMIT_MS = 20_000;

/** Reads pictures and drawings in a process of its own: a decoder is where hostile files do harm. */
export interface PictureReader {
  /** Tells a picture and decodes it once. */
  check(file: DroppedFile): Promise<Result<CheckedPicture>>;
  /** Reads a nameplate: a drawing, or a picture. */
  nameplate(file: DroppedFile): Promise<Result<Nameplate>>;
  /** Ends the decoding of a picture. */
  stop(): void;
}

/** A reader over the built process `host`. */
export function createPictureReader(host: string): PictureReader {
  const kept = createKeptHost({ host, name: 'Forme picture reader', limitMs: LIMIT_MS });
  return {
    check: async (file) => {
      const report = await kept.ask<PictureReport>({ kind: 'picture', file });
      return report?.result ?? failure('picture-failed', { file: file.name });
    },
    nameplate: async (file) => {
      const work = { host, name: 'Forme drawing reader', limitMs: NAMEPLATE_LIMIT_MS };
      const report = await workInHost<NameplateReport>({ kind: 'nameplate', file }, work);
      return report?.result ?? failure('picture-failed', { file: file.name });
    },
    stop: kept.stop,
  };
}
