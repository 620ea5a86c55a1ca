import type { Rect } from '../../core/geometry';
import type { PdfDictionary } from '../pdf-objects';
import type { Fineness } from './picture-cut';

/** How a picture is wanted. */
export interface PictureTarget {
  /** Its id, for messages. */
  readonly picture: string;
  /** The part shown, in fractions of width and height. */
  readonly crop: Rect;
  /** Size of the frame in inches. */
  readonly width: number;
  readonly height: number;
  /** How fine tones are wanted, and how fine line art, whose edges no screen softens. */
  readonly tones: Fineness;
  readonly lineArt: Fineness;
  readonly output: PictureOutput;
}

/** What a picture is made for. */
export type PictureOutput = PressOutput | ScreenOutput;

/** Inks of a press: no RGB, nothing transparent, no more ink than the paper dries. */
export interface PressOutput {
  readonly kind: 'press';
  /** Path of the ICC output profile that colour is converted by. */
  readonly profile: string;
  /** The most ink of a pixel, in per cent. */
  readonly inkLimit: number;
  readonly ground: Ground;
}

/** RGB for a screen, transparency kept. */
export interface ScreenOutput {
  readonly kind: 'screen';
  readonly jpegQuality: number;
}

/**
 * What transparent parts of a picture lie on: one ink, with `cmyk` from 0 to 1 (paper has none), or several things,
 * such as a photograph.
 */
export type Ground =
  { readonly kind: 'ink'; readonly cmyk: readonly [number, number, number, number] } | { readonly kind: 'several' };

/** An image of a PDF: its dictionary and the bytes of its stream. */
export interface PdfImage {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/**
 * What of an image is not painted: `soft` by degrees (a soft mask), `stencil` wholly or not at all (an explicit mask).
 */
export interface PictureMask extends PdfImage {
  readonly kind: 'soft' | 'stencil';
}

/** A picture as a PDF image. */
export interface EncodedPicture extends PdfImage {
  /** Its transparency, of the same size. */
  readonly mask?: PictureMask;
  /**
   * Where the image lies, in fractions of the frame. It has whole pixels and reaches over the frame where the crop cuts
   * through one; the frame clips it.
   */
  readonly place: Rect;
  /** SHA-256 of everything but the place: equal for images that look equal. */
  readonly digest: string;
}
