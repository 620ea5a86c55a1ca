import type { Rect } from '../geometry';
import { mmToPoints, pointsToMm } from '../units';
import type { Points } from '../units';
import { tenths } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RulePage, RulePicture } from './rule-page';

/** A fold wanders by this much from sheet to sheet. */
const FOLD = mmToPoints(8);
/** Sheets higher than this are folded once across: broadsheets 对开 are, tabloids (390 mm) are not. */
const FOLDED = mmToPoints(450);

/**
 * L27 图压折线: a face within 8 mm of a broadsheet's fold, half way down its paper. Faces are where the picture says.
 */
export const faceOnFold: LayoutRule = {
  id: 'L27',
  name: { 'zh-Hans': '图压折线', 'zh-Hant': '圖壓折線', en: 'face on the fold' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    if (page.height < FOLDED) return [];
    const fold = page.height / 2;
    const placed = [
      ...page.articles.flatMap(({ article, pictures }) =>
        pictures.map((picture) => ({ picture, article: article.id })),
      ),
      ...page.blocks.flatMap(({ block, picture }) => (picture === undefined ? [] : [{ picture, block: block.id }])),
    ];
    return placed.flatMap(({ picture, ...where }): readonly Hit[] => {
      const faces = facesOf(picture).filter((face) => distance(face, fold) <= FOLD);
      const [face] = faces;
      if (face === undefined) return [];
      return [
        {
          code: 'face-on-fold',
          ...('article' in where ? { articles: [where.article] } : { furniture: where.block }),
          picture: picture.file.id,
          rects: faces,
          values: { picture: picture.file.name, distance: tenths(pointsToMm(distance(face, fold))) },
        },
      ];
    });
  },
};

/** The faces of a picture on the page, as much of them as the crop shows. */
function facesOf({ file, crop, rect }: Pick<RulePicture, 'file' | 'crop' | 'rect'>): readonly Rect[] {
  return (file.faces ?? []).flatMap((face): Rect[] => {
    const left = Math.max(face.x, crop.x);
    const top = Math.max(face.y, crop.y);
    const width = Math.min(face.x + face.width, crop.x + crop.width) - left;
    const height = Math.min(face.y + face.height, crop.y + crop.height) - top;
    if (width <= 0 || height <= 0) return [];
    const [across, down] = [rect.width / crop.width, rect.height / crop.height];
    return [
      {
        x: rect.x + (left - crop.x) * across,
        y: rect.y + (top - crop.y) * down,
        width: width * across,
        height: height * down,
      },
    ];
  });
}

function distance(face: Rect, fold: RulePage['height']): Points {
  return Math.max(0, face.y - fold, fold - face.y - face.height);
}
