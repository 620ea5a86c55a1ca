import type { Rect } from '../geometry';

/** Width and height of a picture, in any units that all that are compared share. */
export type Extent = Pick<Rect, 'width' | 'height'>;

/** A picture of so much of the area of the lead's looks as large; one of so much of its height does, however narrow. */
const AS_LARGE = { area: 0.85, height: 0.93 };

/** How a picture vies with the lead's: by what, with which of them, and its share of that one, 1 for as much. */
export interface Rivalry<Shown extends Extent> {
  readonly by: keyof typeof AS_LARGE;
  readonly lead: Shown;
  readonly share: number;
}

/** How a picture of another story vies with those that the lead shows; `undefined` where it stays behind them. */
export function rivalry<Shown extends Extent>(picture: Extent, leads: readonly Shown[]): Rivalry<Shown> | undefined {
  const sizes = { area: ({ width, height }: Extent) => width * height, height: ({ height }: Extent) => height };
  for (const by of ['area', 'height'] as const) {
    const size = sizes[by];
    const [lead] = leads.toSorted((a, b) => size(b) - size(a));
    const share = lead === undefined ? 0 : size(picture) / size(lead);
    if (lead !== undefined && share >= AS_LARGE[by]) return { by, lead, share };
  }
  return undefined;
}
