import type { DroppedFile, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { CheckedPicture, Nameplate, NameplateReport, PicturesReport } from '../host-messages';
import { workInHost } from './host-work';

/** The longest that pictures of one import may take to be decoded: a hundred megapixels take three seconds each. */
const LIMIT_MS = 10 * 60_000;
/** A drawing is small; one that takes longer is a trap. */
const NAMEPLATE_LIMIT_MS = 20_000;

/** Reads pictures and drawings in a process of its own: a decoder is where hostile files do harm. */
export interface PictureReader {
  /** Tells each picture and decodes it once, in their order. */
  check(files: readonly DroppedFile[]): Promise<readonly Result<CheckedPicture>[]>;
  /** Reads a nameplate: a drawing, or a picture. */
  nameplate(file: DroppedFile): Promise<Result<Nameplate>>;
}

/** A reader over the built process `host`. */
export function createPictureReader(host: string): PictureReader {
  return {
    check: async (files) => {
      const work = { host, name: 'Forme picture reader', limitMs: LIMIT_MS };
      const report = await workInHost<PicturesReport>({ kind: 'pictures', files }, work);
      return report?.results ?? files.map(({ name }) => failure('picture-failed', { file: name }));
    },
    nameplate: async (file) => {
      const work = { host, name: 'Forme drawing reader', limitMs: NAMEPLATE_LIMIT_MS };
      const report = await workInHost<NameplateReport>({ kind: 'nameplate', file }, work);
      return report?.result ?? failure('picture-failed', { file: file.name });
    },
  };
}
