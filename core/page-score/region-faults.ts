import { onColumns, onFramedColumns, onOwnColumns } from './column-grid';
import type { Fault, FaultCode } from './faults';
import { overlapX, overlapY, sumOf } from './sheet';
import type { Box, Measures, Region } from './sheet';

/** Stories of so few lines may stand in legs of so few. */
const LEGS = { shortStory: 14, least: 5, leastOfShort: 3 };

/** A story before its faults are told. */
type Parts = Omit<Region, 'faults' | 'looks'>;

type Tell = (code: FaultCode, weight: number, boxes: readonly Box[]) => void;

/** The faults that a story has by itself, wherever the others of its page stand; their weights before the caps. */
export function faultsOfRegion(region: Parts, grid: Measures): readonly Fault[] {
  const faults: Fault[] = [];
  const articles = [region.id];
  const tell: Tell = (code, weight, boxes) => faults.push({ code, weight, boxes, articles });
  text(region, grid, tell);
  head(region, grid, tell);
  pieces(region, grid, tell);
  return faults;
}

/** H04 columns, H05 baselines, H06 copy that does not fit, H07 text and head without each other, H09 short legs. */
function text(region: Parts, grid: Measures, tell: Tell): void {
  const { bodies, heads, images, told } = region;
  const lines = sumOf(bodies, ({ set }) => set);
  const least = lines <= LEGS.shortStory ? LEGS.leastOfShort : LEGS.least;
  for (const body of bodies) {
    const inFrame = told.framed === true && onFramedColumns(body, region, grid);
    // Vertical lines stand on axes of their own between the edges of their story.
    const isOn = body.vertical === true || onColumns(body, grid) || onOwnColumns(body, region, grid) || inFrame;
    if (!isOn) tell('H04', 1, [body]);
    const line = (body.y - grid.gridTop) / grid.leading;
    if (Math.abs(line - Math.round(line)) > 0.2) tell('H05', 0.5, [body]);
    const over = body.overset ?? 0;
    if (over > 0 && body.jumpTo === undefined) tell('H06', 1 + Math.min(2, over / 100), [body]);
    if (body.set > body.capacity + 0.5) tell('H06', 1, [body]);
    if (body.depth < least) tell('H09', 0.75, [body]);
  }
  const whole = !bodies.some(
    ({ overset = 0, jumpTo, jumpPart }) => overset > 0 || jumpTo !== undefined || jumpPart === true,
  );
  const { chars = 0 } = told;
  if (chars > 0 && bodies.length > 0 && whole && sumOf(bodies, (body) => body.set * body.perLine) < 0.94 * chars) {
    tell('H06', 1, []);
  }
  if (bodies.length > 0 && heads.length === 0 && told.headless !== true) tell('H07', 1, []);
  if (heads.length > 0 && bodies.length === 0 && images.length === 0) tell('H07', 1, []);
}

/** H08 a head apart from its story or under its text, H10 text beyond its head 文过题. */
function head(region: Parts, grid: Measures, tell: Tell): void {
  const { heads, bodies, boxes } = region;
  for (const one of heads) {
    const others = boxes.filter((box) => box !== one);
    const touches = others.some((box) => {
      const [across, down] = [overlapX(one, box), overlapY(one, box)];
      const under = -down <= 2.2 * grid.leading && -down > -grid.tolY - 1e-6 && across >= 0.35 * Math.min(one.w, box.w);
      const beside =
        -across <= 1.3 * grid.gutter + grid.tolX &&
        -across > -grid.tolX - 1e-6 &&
        down >= 0.35 * Math.min(one.h, box.h);
      return under || beside;
    });
    if (others.length > 0 && !touches) tell('H08', 1, [one]);
  }
  if (heads.length === 0 || heads.some(({ place }) => place === 'within')) return;
  const top = Math.min(...heads.map(({ y }) => y));
  const above = bodies.filter((body) => body.y < top - 1.1 * grid.leading && body.jumpPart !== true);
  if (above.length > 0) tell('H08', 1, above);
  if (heads.some(({ vertical }) => vertical === true)) return;
  const left = Math.min(...heads.map(({ x }) => x)) - 0.1 * grid.column;
  const right = Math.max(...heads.map(({ x2 }) => x2)) + 0.1 * grid.column;
  const level = ({ y }: Box): boolean => y <= top + 1.6 * grid.leading;
  for (const body of bodies) {
    if (body.jumpPart === true || (body.x >= left && body.x2 <= right) || level(body)) continue;
    const over = boxes.filter(
      (box) => box !== body && !heads.includes(box) && overlapX(box, body) > grid.tolX && box.y2 <= body.y + grid.tolY,
    );
    if (!over.some(level)) tell('H10', 1, [body]);
  }
}

/** H11 a story in pieces. */
function pieces({ boxes }: Parts, grid: Measures, tell: Tell): void {
  const parts = boxes.filter(({ jumpPart }) => jumpPart !== true);
  const joined = new Set(parts.slice(0, 1));
  for (const from of joined) {
    for (const box of parts) {
      const [across, down] = [overlapX(box, from), overlapY(box, from)];
      const near =
        (down > grid.tolY && -across <= 1.6 * grid.gutter + grid.tolX) ||
        (across > grid.tolX && -down <= 3.05 * grid.leading);
      if (near) joined.add(box);
    }
  }
  const apart = parts.filter((box) => !joined.has(box));
  if (apart.length > 0) tell('H11', 1.5, apart);
}
