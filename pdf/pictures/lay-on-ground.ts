import type { Ground } from './picture-target';
import { asBlackInk, type Raster } from './raster';

/** A press raster without transparency: what is not `shown` is cut out. */
export interface LaidRaster {
  readonly raster: Raster;
  /** A byte a pixel, 0 where nothing is painted; left out where everything is. */
  readonly shown?: Uint8Array;
}

const HALF = 128;

/**
 * Lays a grey or CMYK raster on its ground, for presses that know nothing transparent. On one ink the two are mixed as
 * far as the picture is transparent, ink by ink; where it shows nothing it is cut out, so that type and rules below
 * stay. On several things there is nothing to mix with: what is transparent by more than half is cut out, the rest
 * stands as it is.
 */
export function layOnGround(raster: Raster, ground: Ground): LaidRaster {
  const { alpha } = raster;
  if (alpha === undefined) return { raster };
  const least = ground.kind === 'ink' ? 1 : HALF;
  const shown = alpha.map((value) => (value >= least ? 255 : 0));
  const laid = ground.kind === 'ink' ? mixed(raster, alpha, ground.cmyk) : cleared(raster, alpha);
  return shown.every((value) => value === 255) ? { raster: laid } : { raster: laid, shown };
}

function mixed(raster: Raster, alpha: Uint8Array, cmyk: readonly [number, number, number, number]): Raster {
  const { width, height } = raster;
  if (raster.channels === 1 && cmyk.slice(0, 3).some((share) => share > 0))
    return mixed(asBlackInk(raster), alpha, cmyk);
  const { channels } = raster;
  const below = channels === 1 ? [255 * (1 - cmyk[3])] : cmyk.map((share) => 255 * share);
  const data = raster.data.map((value, at) => {
    const share = alpha[Math.floor(at / channels)]! / 255;
    return Math.round(value * share + below[at % channels]! * (1 - share));
  });
  return { width, height, channels, data };
}

/** What is wholly transparent may hold any colour; paper white disturbs a JPEG's edges least. */
function cleared({ width, height, channels, data }: Raster, alpha: Uint8Array): Raster {
  const paper = channels === 1 ? 255 : 0;
  return {
    width,
    height,
    channels,
    data: data.map((value, at) => (alpha[Math.floor(at / channels)] === 0 ? paper : value)),
  };
}
