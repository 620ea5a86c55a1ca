import { around, overlapX, overlapY, ramp, sumOf } from './sheet';
import type { Box, Edges, Reading } from './sheet';
import { TOUCH_SEVERITY, misreadings, touchingPictures } from './taboos';
import type { Term } from './order';

/** How heavy things look. */
const WEIGHT: Readonly<Record<Box['kind'], number>> = {
  ...{ image: 1, headline: 0.75, body: 0.4, caption: 0.4, ad: 0.55, masthead: 0, furniture: 0.25 },
};
/** The quarters of the page and its middle, as shares of the area. */
const ZONES = [
  [0, 0, 0.5, 0.5],
  [0.5, 0, 1, 0.5],
  [0, 0.5, 0.5, 1],
  [0.5, 0.5, 1, 1],
  [0.3, 0.3, 0.7, 0.7],
] as const;

/** The area that looks are judged over: under the nameplate on page one. */
function areaOf({ grid, regions }: Reading): Edges {
  const top = around(regions.filter(({ told }) => told.ear !== true)).y;
  return {
    x: grid.x,
    x2: grid.x2,
    y: grid.front && Number.isFinite(top) ? Math.max(grid.y, top) : grid.y,
    y2: grid.y2,
  };
}

/** 均衡: the centre of weight, something to look at in every quarter and in the middle, no large grey block. */
export function balance(reading: Reading, grey: number): number {
  const { boxes, grid } = reading;
  const area = areaOf(reading);
  let [total, across, down] = [0, 0, 0];
  for (const box of boxes) {
    if (box.ghost) continue;
    const size = box.kind === 'headline' ? Math.min(1.3, 0.6 + (box.fontSize ?? 0) / 60) : 1;
    const weight = WEIGHT[box.kind] * box.w * box.h * size;
    total += weight;
    across += weight * (box.x + box.w / 2);
    down += weight * (box.y + box.h / 2);
  }
  const x = total > 0 ? (across / total - area.x) / (area.x2 - area.x) : 0.5;
  const y = total > 0 ? (down / total - area.y) / (area.y2 - area.y) : 0.5;
  const shown = boxes.filter((box) => !box.ghost && catchesEye(box, grid));
  const zones = ZONES.filter(([left, top, right, foot]) => {
    const zone: Edges = {
      x: area.x + left * (area.x2 - area.x),
      x2: area.x + right * (area.x2 - area.x),
      y: area.y + top * (area.y2 - area.y),
      y2: area.y + foot * (area.y2 - area.y),
    };
    return shown.some(
      (box) =>
        overlapX(box, zone) > 0.6 * Math.min(box.w, grid.column) &&
        overlapY(box, zone) > Math.min(box.h, 2 * grid.leading),
    );
  });
  const centred = 0.3 * (1 - ramp(Math.abs(x - 0.5), 0.035, 0.17)) + 0.15 * (1 - ramp(Math.abs(y - 0.47), 0.06, 0.22));
  return centred + 0.25 * (zones.length / ZONES.length) + 0.3 * (1 - ramp(grey, 0.15, 0.33));
}

/**
 * How many times as large as any other the page's leading picture is: that of the lead, or the largest. A photo with
 * its words only 图片新闻 may be larger than the lead's.
 */
function dominance({ regions }: Reading, largestFirst: readonly Box[], lead: string | undefined): number {
  const area = ({ w, h }: Box): number => w * h;
  const main = largestFirst.find(({ articleId }) => articleId === lead && lead !== undefined) ?? largestFirst[0];
  const withText = new Set(regions.flatMap(({ id, bodies }) => (bodies.length > 0 ? [id] : [])));
  return largestFirst.reduce((least, other) => {
    if (main === undefined || other === main) return least;
    const ratio = area(main) / area(other);
    return Math.min(least, withText.has(other.articleId ?? '') ? ratio : Math.max(ratio, 1 / ratio));
  }, Infinity);
}

function catchesEye({ kind, vertical, w }: Box, { column }: Reading['grid']): boolean {
  return kind === 'image' || kind === 'ad' || (kind === 'headline' && (vertical === true || w > 1.6 * column));
}

/**
 * 图片: one clearly the largest, in the upper part, and where the lead shows any, its own among those of stories; none
 * touching; neither too little nor too much of the page.
 */
export function pictures(reading: Reading, lead: string | undefined): Term {
  const images = reading.boxes.filter(({ kind }) => kind === 'image');
  const [first, ...others] = images.toSorted((a, b) => b.w * b.h - a.w * a.h);
  if (first === undefined) return { value: 0.7, taboos: [] };
  const taboos = touchingPictures(reading);
  const touching = sumOf(taboos, ({ code, severity }) =>
    code === 'T9' ? 0.5 : severity === TOUCH_SEVERITY.pair ? 0.4 : 1,
  );
  const news = around(reading.regions.filter(({ told }) => told.ear !== true));
  const share = sumOf(images, ({ w, h }) => w * h) / Math.max(1, (news.x2 - news.x) * (news.y2 - news.y));
  const dominant = ramp(dominance(reading, [first, ...others], lead), 1, 1.5);
  const area = areaOf(reading);
  const upper = (first.y + first.h / 2 - area.y) / (area.y2 - area.y) <= 0.6 ? 1 : 0.4;
  const amount = share < 0.06 ? 0.4 + (0.6 * share) / 0.06 : share <= 0.4 ? 1 : 1 - ramp(share, 0.4, 0.65);
  return { value: 0.4 * Math.exp(-touching) + 0.3 * dominant + 0.15 * amount + 0.15 * upper, taboos };
}

/** 形状: rectangles of sane proportions and varied sizes, edges on columns, no leg over a stranger's, few jumps. */
export function shape(reading: Reading): Term {
  const { regions, boxes } = reading;
  let [all, solid, proportioned, edges, onGrid] = [0, 0, 0, 0, 0];
  for (const { looks } of regions) {
    all += looks.area;
    solid += looks.solid;
    proportioned += looks.proportioned;
    edges += looks.edges;
    onGrid += looks.onGrid;
  }
  const mean = all / Math.max(1, regions.length);
  const variance = sumOf(regions, ({ looks }) => (looks.area - mean) ** 2) / Math.max(1, regions.length);
  const varied = regions.length > 4 ? Math.sqrt(variance) / mean : 0.5;
  const taboos = misreadings(reading);
  const jumps = sumOf(boxes, ({ jumpTo }) => (jumpTo !== undefined ? 1 : 0));
  const plain =
    (all > 0 ? (0.4 * solid + 0.25 * proportioned) / all : 0) +
    (edges > 0 ? (0.15 * onGrid) / edges : 0) +
    0.2 * ramp(varied, 0.08, 0.35);
  const misread = Math.exp(-0.35 * sumOf(taboos, ({ severity }) => severity));
  return { value: Math.min(1, Math.max(0, plain)) * misread * Math.pow(0.93, jumps), taboos };
}
