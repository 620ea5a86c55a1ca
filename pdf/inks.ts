import { isSolidBlack, inkToScreen, type Ink } from '../core/display-list';
import { pdfNumbers } from './pdf-number';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference } from './pdf-objects';
import type { PdfProfile } from './options';

/** Name of the graphics state, in every page's resources, in which inks print over what is there. */
export const OVERPRINT = 'GSo';
/** Name of the graphics state in which they clear what is below them first. */
export const KNOCK_OUT = 'GSk';

/** Turns inks into colour operators and keeps the separations they need. */
export interface InkWriter {
  /** Operators that set the colour for filling (text, fills). */
  fill(ink: Ink): string;
  /** Operators that set the colour for strokes (rules). */
  stroke(ink: Ink): string;
  /** Operators for a stroke in registration colour: on every plate. Only for marks outside the trim. */
  registrationStroke(): string;
  /** Colour spaces used so far, for the resources of a page. */
  spaces(): PdfDictionary;
}

/** Inks for a press file: DeviceCMYK and Separation only. For a proof: DeviceRGB. */
export function createInkWriter(file: PdfFile, profile: PdfProfile): InkWriter {
  const separations = new Map<string, { readonly resource: string; readonly reference: PdfReference }>();

  const separation = (name: string, alternate: readonly number[]): string => {
    const known = separations.get(name);
    if (known !== undefined) return known.resource;
    if (!/^[ -~]+$/.test(name)) throw new Error(`a separation needs an ASCII name, not ${name}`);
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: alternate, N: 1 };
    const reference = file.add(['Separation', name, 'DeviceCMYK', tint]);
    const resource = `CS${separations.size}`;
    separations.set(name, { resource, reference });
    return resource;
  };

  const operators = (ink: Ink, space: 'cs' | 'CS', colour: 'scn' | 'SCN'): string => {
    if (profile === 'proof') return `/DeviceRGB ${space} ${pdfNumbers(...toRgb(ink))} ${colour}`;
    if (ink.kind === 'process') return `/DeviceCMYK ${space} ${pdfNumbers(...ink.cmyk)} ${colour}`;
    return `/${separation(ink.name, ink.alternate)} ${space} ${pdfNumbers(ink.tint)} ${colour}`;
  };

  return {
    fill: (ink) => operators(ink, 'cs', 'scn'),
    stroke: (ink) => operators(ink, 'CS', 'SCN'),
    registrationStroke: () =>
      profile === 'proof' ? '/DeviceRGB CS 0 0 0 SCN' : `/${separation('All', [1, 1, 1, 1])} CS 1 SCN`,
    spaces: () => Object.fromEntries([...separations.values()].map(({ resource, reference }) => [resource, reference])),
  };
}

/**
 * The graphics state for text or a rule in an ink: solid black overprints (N-BLACK-TEXT-OP, N-BLACK-LINE-OP), everything
 * else knocks out. White must never overprint, or it vanishes (N-WHITE-OP); a tint of black would let the ground
 * through its dots and change its colour.
 */
export function overprintState(ink: Ink): typeof OVERPRINT | typeof KNOCK_OUT {
  return isSolidBlack(ink) ? OVERPRINT : KNOCK_OUT;
}

/**
 * Adds the two graphics states. Overprint mode 1 lets the plates of zero ink alone; it works in DeviceCMYK only
 * (ISO 32000-1, 11.7.4.3).
 */
export function addGraphicsStates(file: PdfFile): PdfDictionary {
  return {
    [OVERPRINT]: file.add({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
    [KNOCK_OUT]: file.add({ Type: 'ExtGState', OP: false, op: false, OPM: 1 }),
  };
}

/** What the ink looks like on the canvas, as DeviceRGB: a proof and the window show the same. */
function toRgb(ink: Ink): readonly [number, number, number] {
  const [red, green, blue] = inkToScreen(ink);
  return [red / 255, green / 255, blue / 255];
}
