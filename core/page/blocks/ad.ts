import { BLACK, PAPER } from '../../display-list';
import type { BlockContent } from '../../document';
import { pointsToMm, roundPoints } from '../../units';
import { centredBaseline } from '../grid';
import { drawBox } from '../ornaments';
import { showPicture } from '../show-picture';
import { blockOwner, blockPlace, joinParts, lineInk, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** The line round the place of an advertisement that has not come yet. */
const HAIRLINE = { kind: 'line', width: 0.3 } as const;

/**
 * An advertisement 广告: its picture, whole, since what was sold is not cut; until it comes, its place with the
 * client's name.
 */
export function composeAd(input: BlockInput, ad: Extract<BlockContent, { kind: 'ad' }>): SetBlock {
  const { inner, edition } = input;
  if (ad.picture === undefined) return placeholder(input, ad.client);
  const file = edition.pictures.find(({ id }) => id === ad.picture);
  const place = { ...blockPlace(input, 'picture'), picture: ad.picture };
  const picture = { id: ad.picture, file, frame: inner, fit: { kind: 'whole' } } as const;
  const shown = showPicture(picture, blockOwner(input, 'picture'), place);
  return ad.unmarked ? shown : joinParts([shown, mark(input)]);
}

/** White at either end of the mark's word, in em. */
const ENDS = 0.4;
/** The mark's ground against its type. */
const GROUND = 1.3;

/** 广告 on paper in the lower right corner: an advertisement has to say what it is (广告法, 2021, article 14). */
function mark(input: BlockInput): SetBlock {
  const { inner, setting } = input;
  const { styles, language } = setting.profile;
  const style = { ...styles.credit, ink: BLACK, align: 'centre' } as const;
  const text = language === 'zh-Hant' ? '廣告' : '广告';
  const width = roundPoints((text.length + 2 * ENDS) * style.size);
  const height = roundPoints(GROUND * style.size);
  if (width > inner.width || height > inner.height) return joinParts([]);
  const rect = {
    x: roundPoints(inner.x + inner.width - width),
    y: roundPoints(inner.y + inner.height - height),
    width,
    height,
  };
  const ground = { kind: 'fill', owner: blockOwner(input, 'mark'), rect, ink: PAPER } as const;
  const at = { x: rect.x, measure: width, y: centredBaseline(rect.y, height, style.size) };
  return joinParts([{ items: [ground], diagnostics: [] }, placeBlockLine(input, { part: 'mark', text, style }, at)]);
}

function placeholder(input: BlockInput, client: string): SetBlock {
  const { rect, box, setting } = input;
  const { noticeHead, notice } = setting.profile.styles;
  const by = { owner: blockOwner(input, 'placeholder'), ink: lineInk(input) };
  const items = box.border === undefined ? drawBox({ border: HAIRLINE }, rect, by).over : [];
  const size = [rect.width, rect.height].map((side) => Math.round(pointsToMm(side))).join(' × ');
  const height = noticeHead.leading + notice.leading;
  const top = roundPoints(rect.y + (rect.height - height) / 2);
  const at = { x: input.inner.x, measure: input.inner.width };
  const name = { part: 'client', text: client, style: { ...noticeHead, align: 'centre' } } as const;
  const measures = { part: 'size', text: `${size} mm`, style: { ...notice, align: 'centre' } } as const;
  const lines =
    height > rect.height || at.measure <= noticeHead.size
      ? []
      : [
          placeBlockLine(input, name, { ...at, y: centredBaseline(top, noticeHead.leading, noticeHead.size) }),
          placeBlockLine(input, measures, {
            ...at,
            y: centredBaseline(top + noticeHead.leading, notice.leading, notice.size),
          }),
        ];
  const missing = { code: 'ad-without-picture', severity: 'warning', values: { client } } as const;
  return joinParts([{ items, diagnostics: [{ ...missing, place: blockPlace(input) }] }, ...lines]);
}
