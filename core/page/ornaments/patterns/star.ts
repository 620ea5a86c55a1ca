import { polygon } from '../../../display-list';
import type { Corner } from '../../../display-list';
import type { Pattern } from './pattern';

/** Of a regular five-pointed star: how far its inner corners lie out, against its points. */
const INNER = 0.382;

/** 星: five-pointed stars. */
export const star: Pattern = {
  kind: 'figure',
  pitch: 1.25,
  figure: {
    filled: [
      polygon(
        Array.from({ length: 10 }, (_, index): Corner => {
          const angle = (Math.PI * index) / 5 - Math.PI / 2;
          const out = index % 2 === 0 ? 0.5 : 0.5 * INNER;
          return [out * Math.cos(angle), out * Math.sin(angle)];
        }),
      ),
    ],
  },
};
