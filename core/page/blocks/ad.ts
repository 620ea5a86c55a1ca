import type { BlockContent } from '../../document';
import { pointsToMm, roundPoints } from '../../units';
import { centredBaseline } from '../grid';
import { drawBox } from '../ornaments';
import { showPicture } from '../show-picture';
import { blockOwner, blockPlace, joinParts, lineInk, placeBlockLine } from './block-input';
import type { BlockInput, SetBlock } from './block-input';

/** The line round the place of an advertisement that has not come yet. */
const HAIRLINE = { kind: 'line', width: 0.3 } as const;

/** An advertisement 广告: its picture, whole, since what was sold is not cut; until it comes, its place with the client's name. */
export function composeAd(input: BlockInput, ad: Extract<BlockContent, { kind: 'ad' }>): SetBlock {
  const { inner, edition } = input;
  if (ad.picture === undefined) return placeholder(input, ad.client);
  const file = edition.pictures.find(({ id }) => id === ad.picture);
  const place = { ...blockPlace(input, 'picture'), picture: ad.picture };
  const picture = { id: ad.picture, file, frame: inner, fit: { kind: 'whole' } } as const;
  return showPicture(picture, blockOwner(input, 'picture'), place);
}

function placeholder(input: BlockInput, client: string): SetBlock {
  const { rect, box, setting } = input;
  const { noticeHead, notice } = setting.profile.styles;
  const by = { owner: blockOwner(input, 'placeholder'), ink: lineInk(input) };
  const items = box.border === undefined ? drawBox({ border: HAIRLINE }, rect, by).over : [];
  const size = [rect.width, rect.height].map((side) => Math.round(pointsToMm(side))).join(' × ');
  const height = noticeHead.leading + notice.leading;
  const top = roundPoints(rect.y + (rect.height - height) / 2);
  const at = { x: input.inner.x, width: input.inner.width };
  const name = { part: 'client', text: client, style: { ...noticeHead, align: 'centre' } } as const;
  const measures = { part: 'size', text: `${size} mm`, style: { ...notice, align: 'centre' } } as const;
  const lines =
    height > rect.height || at.width <= noticeHead.size
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
