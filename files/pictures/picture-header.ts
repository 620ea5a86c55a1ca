import type { Picture } from '../../core/document';

/** What a picture's header says. */
export interface PictureHeader {
  readonly type: Picture['type'];
  /** Pixels as the picture is shown, after its EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly colour: 'bilevel' | 'grey' | 'rgb' | 'cmyk' | 'indexed';
  readonly alpha: boolean;
  /** Bits of a channel. */
  readonly bits: number;
  /** Pages of a TIFF or frames of an animation; 1 when left out. Only the first is used. */
  readonly frames?: number;
  /** Channels that are neither colour nor transparency, such as spot inks and saved selections: they are not used. */
  readonly extraChannels?: number;
}

/** A picture's header, or why it is refused. `values` go into the sentence. */
export type PictureHeaderResult = { readonly ok: true; readonly header: PictureHeader } | PictureRefusal;

/** Why a picture is refused. */
export interface PictureRefusal {
  readonly ok: false;
  readonly code:
    | 'empty-file'
    | 'unknown-picture-type'
    | 'damaged-picture'
    | 'picture-too-large'
    | 'picture-too-long'
    | 'unsupported-picture'
    | 'psd-without-composite';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The answer for a header that is cut or contradicts itself. */
export const damaged: PictureRefusal = { ok: false, code: 'damaged-picture', values: {} };

/** The answer for a sound picture of a kind that is not printed; `what` is the trade's name of it, such as `CIELab`. */
export function unsupported(what: string): PictureRefusal {
  return { ok: false, code: 'unsupported-picture', values: { what } };
}

/** Orientations from 5 on turn the picture by a quarter (Exif 2.32, tag 274). */
const FIRST_QUARTER_TURN = 5;

/** A header whose size is that of the pixels as stored: turned as its orientation says. */
export function upright(stored: PictureHeader): PictureHeaderResult {
  const { width, height, orientation } = stored;
  const header = orientation < FIRST_QUARTER_TURN ? stored : { ...stored, width: height, height: width };
  return { ok: true, header };
}
