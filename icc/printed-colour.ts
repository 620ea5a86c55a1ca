import { D50, connectionToXyz, xyzToLab, xyzToSrgb, type Lab, type Srgb } from './colour-spaces';
import type { Xyz } from './icc-profile';
import type { OutputProfile } from './output-profile';

/** Amounts of cyan, magenta, yellow and black, each 0 to 1. */
export type Cmyk = readonly [number, number, number, number];

/**
 * How the paper is shown: as white, all colours against it (relative), or in its own tint as it is measured (absolute).
 */
export type PaperShown = 'white' | 'tinted';

/** What inks look like in print, by the relative colorimetric table of the condition's profile. */
function printedXyz(profile: OutputProfile, paper: PaperShown): (inks: Cmyk) => Xyz {
  const { tables, connection, whitePoint } = profile;
  const table = tables.A2B1;
  const values = new Float64Array(3);
  const scale = paper === 'white' ? [1, 1, 1] : whitePoint.map((value, index) => value / (D50[index] ?? 1));
  return (inks) => {
    table.convert(inks, values);
    const [x, y, z] = connectionToXyz(values, table, connection);
    return [x * (scale[0] ?? 1), y * (scale[1] ?? 1), z * (scale[2] ?? 1)];
  };
}

/** What inks measure in print, L*a*b* for D50. */
export function printedLab(profile: OutputProfile, paper: PaperShown): (inks: Cmyk) => Lab {
  const xyz = printedXyz(profile, paper);
  return (inks) => xyzToLab(xyz(inks));
}

/** What inks look like on screen. */
export function printedSrgb(profile: OutputProfile, paper: PaperShown): (inks: Cmyk) => Srgb {
  const xyz = printedXyz(profile, paper);
  return (inks) => xyzToSrgb(xyz(inks));
}
