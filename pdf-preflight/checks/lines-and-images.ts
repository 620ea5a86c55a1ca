import { BOTH, type PressCheck } from '../check';
import { resolutionOf } from '../content/images';
import type { ImageEvent } from '../content/events';
import { asRectangle } from '../content/path';
import { eventsOf, visibleBounds } from '../content/visible';
import { onPages, rounded } from './on-pages';

/** The thinnest line that a newspaper press holds, in points. */
const HAIRLINE = 0.25;
/** Pixels to the inch that a screen of 100 lines needs at least, and those of line art, which has no screen. */
const LEAST_PPI = 150;
const LEAST_PPI_MONO = 800;
/** Lines are written with three decimals; a whole number of pixels is never the exact resolution. */
const ROUNDING = 0.002;
const PPI_ROUNDING = 0.5;

/** Lines and pictures as large as they are on paper. */
export const LINE_AND_IMAGE_CHECKS: readonly PressCheck[] = [
  {
    id: 'N-HAIRLINE',
    standards: BOTH,
    check: (context) =>
      onPages('N-HAIRLINE', context, (page, tell) => {
        let any = false;
        for (const event of eventsOf(page)) {
          if (event.kind !== 'stroke' && event.kind !== 'fill') continue;
          const bar = event.kind === 'fill' ? asRectangle(event.path) : undefined;
          const width = event.kind === 'stroke' ? event.width : bar && Math.min(bar.width, bar.height);
          if (width === undefined) continue;
          any = true;
          if (width < HAIRLINE - ROUNDING)
            tell({ object: event.kind, width: rounded(width, 3), least: HAIRLINE }, visibleBounds(event));
        }
        return any;
      }),
  },
  {
    id: 'N-IMG-PPI',
    standards: BOTH,
    check: (context) => coarse('N-IMG-PPI', context, (event) => !isMono(event), LEAST_PPI),
  },
  {
    id: 'N-IMG-PPI-MONO',
    standards: BOTH,
    check: (context) => coarse('N-IMG-PPI-MONO', context, isMono, LEAST_PPI_MONO),
  },
];

function isMono({ image }: ImageEvent): boolean {
  return image.stencil || image.bits === 1;
}

function coarse(
  id: string,
  context: Parameters<PressCheck['check']>[0],
  concerns: (event: ImageEvent) => boolean,
  least: number,
): ReturnType<PressCheck['check']> {
  return onPages(id, context, (page, tell) => {
    let any = false;
    for (const event of eventsOf(page)) {
      if (event.kind !== 'image' || !concerns(event)) continue;
      any = true;
      const ppi = resolutionOf(event.image, event.matrix);
      if (ppi < least - PPI_ROUNDING) tell({ ppi: rounded(ppi, 0), least }, visibleBounds(event));
    }
    return any;
  });
}
