import type { ThingUnder } from '../../../core/mark-exchange';
import type { Point } from '../../../core/geometry';
import type { Composer, ComposerToWindow } from '../../compose';

/** Questions for what lies on pages, and what is to be done once it is known. */
export interface ThingAsks {
  /** Asks which thing a mark on a point of a page (by its id, in points) belongs to. */
  readonly ask: (place: { readonly page: string; readonly at: Point }, then: (under?: ThingUnder) => void) => void;
  readonly hear: (answer: Extract<ComposerToWindow, { readonly kind: 'thingUnder' }>) => void;
}

/** Asks a composer, which answers in the order in which it was asked. */
export function createThingAsks(composer: Pick<Composer, 'tell'>): ThingAsks {
  const waiting: ((under?: ThingUnder) => void)[] = [];
  return {
    ask: ({ page, at }, then) => {
      waiting.push(then);
      composer.tell({ kind: 'thingUnder', page, at });
    },
    hear: ({ under }) => waiting.shift()?.(under),
  };
}
