import type { DisplayList } from '../core/display-list';
import type { FaceId } from '../core/font';
import type { OpenFace } from '../fonts';
import type { DocumentFonts } from './document-fonts';
import type { ShownText } from './face-codes';
import type { SpotInk } from './inks';
import type { PageUse } from './page-painter';
import type { PlacedImage } from './pictures';

/** What a page's content uses of the document around it. */
export interface PageUses {
  readonly faces: readonly KeptFace[];
  readonly spots: readonly SpotInk[];
  readonly images: readonly PlacedImage[];
}

/** A page's content stream, being deflated or done. */
export interface PageContent extends PageUses {
  readonly deflated: Promise<Uint8Array>;
}

/** The codes that a page shows of a face, in the order they came, with what they stood for. */
interface KeptFace {
  readonly id: FaceId;
  readonly face: OpenFace;
  readonly codes: readonly number[];
  /** Those among them that are not their glyphs' own characters. */
  readonly others: ReadonlyMap<number, ShownText>;
}

/** Contents of pages written before: a list that comes again is not painted again. */
export type KeptPages = WeakMap<DisplayList, PageContent>;

/** What a painted page uses, to be kept without the document it was painted for. */
export function usesOf({ faces, spots, images }: PageUse): PageUses {
  return {
    spots: [...spots.values()],
    images,
    faces: [...faces].map(([id, { codes, inOrder }]) => ({
      id,
      face: codes.face,
      codes: inOrder,
      others: codes.others,
    })),
  };
}

/**
 * Whether a content is what painting its page now would give. Codes and images can have changed with other pages. Asks
 * for the same codes in the same order as painting would, so the document is the same either way.
 */
export function isCurrent(content: PageContent, fonts: DocumentFonts, images: readonly PlacedImage[]): boolean {
  const sameImages =
    content.images.length === images.length &&
    content.images.every(({ image, place }, i) => image === images[i]?.image && samePlace(place, images[i].place));
  return content.faces.every((kept) => hasSameCodes(kept, fonts)) && sameImages;
}

function hasSameCodes({ id, face, codes, others }: KeptFace, fonts: DocumentFonts): boolean {
  const now = fonts.codes(id);
  if (now.face !== face) return false;
  let same = true;
  for (const code of codes) {
    const { glyph, text } = others.get(code) ?? { glyph: face.glyphOf(code), text: String.fromCharCode(code) };
    if (now.codeOf(glyph, text) !== code) same = false;
  }
  return same;
}

function samePlace(one: PlacedImage['place'], other: PlacedImage['place']): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
