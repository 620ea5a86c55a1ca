import { isSolidBlack, inkToScreen, type Fill, type Ink } from '../core/display-list';
import { pdfNumber, pdfNumbers } from './pdf-number';
import type { PdfFile } from './pdf-file';
import type { PdfDictionary, PdfReference } from './pdf-objects';
import type { PdfProfile } from './options';
import { resourceName } from './resource-name';

/** Name of the graphics state, in every page's resources, in which inks print over what is there. */
const OVERPRINT = 'GSo';
/** Name of the graphics state in which they clear what is below them first. */
export const KNOCK_OUT = 'GSk';

/** How an ink goes onto others. */
export type OverprintState = typeof OVERPRINT | typeof KNOCK_OUT;

/** Turns inks into colour operators and keeps the separations they need. */
export interface InkWriter {
  /** Operators that set the colour for filling (text, fills). */
  fill(ink: Ink): string;
  /** Operators that set the colour for strokes (rules). */
  stroke(ink: Ink): string;
  /** Operators for a stroke in registration colour: on every plate. Only for marks outside the trim. */
  registrationStroke(): string;
  /** The operator for how inks go onto others; nothing in a proof, where screens show what is on top. */
  state(state: OverprintState): string;
  /** The graphics states, for the resources of every page. */
  readonly states: PdfDictionary;
  /** The colour space of a spot, for the resources of a page that fills or strokes with it. */
  space(spot: SpotInk): PdfDictionary;
}

/** An ink with a plate of its own. */
export type SpotInk = Pick<Extract<Ink, { kind: 'spot' }>, 'name' | 'alternate'>;

/** Registration colour: every plate at full tint. */
export const REGISTRATION: SpotInk = { name: 'All', alternate: [1, 1, 1, 1] };

/** Inks for a press file: DeviceCMYK and Separation only. For a proof: DeviceRGB. */
export function createInkWriter(file: PdfFile, profile: PdfProfile): InkWriter {
  const separations = new Map<string, PdfReference>();
  const press = profile !== 'proof';
  const operators = (ink: Ink, process: string, rgb: string, [space, colour]: readonly [string, string]): string => {
    if (!press) return `${pdfNumbers(...toRgb(ink))} ${rgb}`;
    if (ink.kind === 'process') return `${pdfNumbers(...ink.cmyk)} ${process}`;
    return `/${spaceName(ink)} ${space} ${pdfNumber(ink.tint)} ${colour}`;
  };
  return {
    fill: (ink) => operators(ink, 'k', 'rg', ['cs', 'scn']),
    stroke: (ink) => operators(ink, 'K', 'RG', ['CS', 'SCN']),
    registrationStroke: () => (press ? `/${spaceName(REGISTRATION)} CS 1 SCN` : '0 0 0 RG'),
    state: (state) => (press ? `/${state} gs` : ''),
    states: press ? addGraphicsStates(file) : {},
    space: (spot) => {
      const { name, alternate } = spot;
      if (!press) return {};
      if (!/^[ -~]+$/.test(name)) throw new Error(`a separation needs an ASCII name, not ${name}`);
      const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: alternate, N: 1 };
      const known = separations.get(name) ?? file.add(['Separation', name, 'DeviceCMYK', tint]);
      separations.set(name, known);
      return { [spaceName(spot)]: known };
    },
  };
}

function spaceName({ name }: SpotInk): string {
  return resourceName('CS', name);
}

/**
 * The graphics state for text or a rule in an ink: solid black overprints (N-BLACK-TEXT-OP, N-BLACK-LINE-OP),
 * everything else knocks out. White must never overprint, or it vanishes (N-WHITE-OP); a tint of black would let the
 * ground through its dots and change its colour.
 */
export function overprintState(ink: Ink): OverprintState {
  return isSolidBlack(ink) ? OVERPRINT : KNOCK_OUT;
}

/** Up to this thickness in points a filled bar is a rule of a kind (N-BLACK-LINE-OP). */
const THICKEST_LINE = 2;

/** The graphics state for a filled rectangle: a ground knocks out, a bar as thin as a rule does as rules do. */
export function overprintStateOfFill({ rect, ink }: Fill): OverprintState {
  return Math.min(rect.width, rect.height) <= THICKEST_LINE ? overprintState(ink) : KNOCK_OUT;
}

/**
 * Adds the two graphics states. Overprint mode 1 lets the plates of zero ink alone; it works in DeviceCMYK only
 * (ISO 32000-1, 11.7.4.3).
 */
function addGraphicsStates(file: PdfFile): PdfDictionary {
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
