import type { DisplayItem } from '../../display-list';
import { PAPER } from '../../display-list';
import type { BlockContent, CaptionPlace } from '../../document';
import type { Rect } from '../../geometry';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import { setCaption } from '../caption';
import type { CaptionBlock } from '../caption';
import { centredBaseline } from '../grid';
import { CAPTION_STRIP, insetToType, showPicture } from '../show-picture';
import { blockNotes, blockOwner, blockPlace, blockText, joinParts, placeTexts } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** White between the edge of a picture and the words on it, in cells. */
const INSIDE_WHITE = 0.5;

/**
 * A single picture 单幅图片: the words take their lines, or their columns beside it, and the picture what they leave.
 */
export function composePictureBlock(input: BlockInput, content: Extract<BlockContent, { kind: 'picture' }>): SetBlock {
  const { edition, setting, grid } = input;
  const caption = blockText(input, 'caption', content.caption ?? '');
  const credit = blockText(input, 'credit', content.credit ?? '');
  const words = { picture: content.picture, caption: caption.text, credit: credit.text };
  const set = (measure: Points, inside = false): CaptionBlock => {
    const ink = inside ? PAPER : input.box.type;
    return setCaption(words, measure, setting, ink === undefined ? {} : { ink });
  };
  const layout = layOut(input, content.captionPlace ?? { at: 'below' }, set);
  const place = { ...blockPlace(input, 'picture'), picture: content.picture };
  const frame = insetToType(layout.picture, grid);
  const file = edition.pictures.find(({ id }) => id === content.picture);
  const picture = { id: content.picture, file, frame, fit: content.fit };
  const shown = showPicture(picture, blockOwner(input, 'picture'), place);
  const isInside = layout.at === 'inside' && layout.caption.rows > 0;
  // A picture ends level with type, above the foot of its last row: words on it are as far up as it is.
  const foot = isInside ? frame.y + frame.height : layout.words.y + layout.words.height;
  const top = roundPoints(foot - layout.caption.rows * grid.leading);
  const strip: DisplayItem[] = isInside
    ? [
        {
          kind: 'fill',
          owner: blockOwner(input, 'caption'),
          rect: { x: frame.x, y: top, width: frame.width, height: roundPoints(foot - top) },
          ink: CAPTION_STRIP,
        },
      ]
    : [];
  const lines = layout.caption.lines.map(({ part, row, line, size }) => {
    const y = centredBaseline(top + row * grid.leading, grid.leading, size);
    return { part, line, x: layout.words.x, y };
  });
  const written = (part: string): boolean =>
    part === 'caption' ? caption.text === content.caption : credit.text === content.credit;
  const placed = placeTexts(input, lines, written);
  const diagnostics = [
    ...caption.diagnostics,
    ...credit.diagnostics,
    ...blockNotes(input, 'caption', layout.caption.notes),
  ];
  return joinParts([shown, { items: [...strip, ...placed.items], diagnostics, texts: placed.texts }]);
}

/** Where picture and words stand; the words at the foot of theirs. */
interface PictureLayout {
  readonly at: CaptionPlace['at'];
  readonly picture: Rect;
  readonly words: Rect;
  readonly caption: CaptionBlock;
}

/** The places of picture and words; under the picture where the wanted place makes no sense. */
function layOut(
  input: BlockInput,
  place: CaptionPlace,
  set: (measure: Points, inside?: boolean) => CaptionBlock,
): PictureLayout {
  const { inner, rows, grid } = input;
  switch (place.at) {
    case 'inside': {
      const white = INSIDE_WHITE * grid.cell;
      const words = { ...inner, x: roundPoints(inner.x + white), width: roundPoints(inner.width - 2 * white) };
      const caption = words.width < grid.cell ? undefined : set(words.width, true);
      if (caption === undefined || caption.rows >= rows) break;
      return { at: 'inside', picture: inner, words, caption };
    }
    case 'left':
    case 'right': {
      const width = grid.columnWidth(place.columns ?? 1);
      const rest = roundPoints(inner.width - width - grid.gutter);
      const caption = rest < grid.cell ? undefined : set(width);
      if (caption === undefined || caption.rows > rows) break;
      const isLeft = place.at === 'left';
      const words = { ...inner, width, x: isLeft ? inner.x : roundPoints(inner.x + rest + grid.gutter) };
      const picture = { ...inner, width: rest, x: isLeft ? roundPoints(inner.x + width + grid.gutter) : inner.x };
      return { at: place.at, picture, words, caption };
    }
    case 'above': {
      const caption = set(inner.width);
      if (caption.rows >= rows) break;
      const height = roundPoints(caption.rows * grid.leading);
      const picture = { ...inner, y: roundPoints(inner.y + height), height: roundPoints(inner.height - height) };
      return { at: 'above', picture, words: { ...inner, height }, caption };
    }
    case 'below':
      break;
  }
  const caption = set(inner.width);
  const height = roundPoints(Math.min(inner.height, caption.rows * grid.leading));
  const picture = { ...inner, height: roundPoints(inner.height - height) };
  return { at: 'below', picture, words: inner, caption };
}
