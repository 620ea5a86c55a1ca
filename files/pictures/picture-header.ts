import type { Picture } from '../../core/document';

/** What a picture's header says. */
export interface PictureHeader {
  readonly type: Picture['type'];
  /** Pixels as the picture is shown, after its EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly colour: 'grey' | 'rgb' | 'cmyk' | 'indexed';
  readonly alpha: boolean;
  /** Bits of a channel. */
  readonly bits: number;
}

/** A picture's header, or why it is refused. `values` go into the sentence. */
export type PictureHeaderResult =
  | { readonly ok: true; readonly header: PictureHeader }
  | {
      readonly ok: false;
      readonly code: 'empty-file' | 'unknown-picture-type' | 'damaged-picture' | 'picture-too-large';
      readonly values: Readonly<Record<string, string | number>>;
    };

/** The answer for a header that is cut or contradicts itself. */
export const damaged: PictureHeaderResult = { ok: false, code: 'damaged-picture', values: {} };
