import { DEVICE_SPACES, initialComponents, type ColourSpace } from './colour-space';
import type { Clip, Paint, Pattern, Pen } from './events';
import type { ContentFont } from './font';
import { inksOf } from './inks';
import type { Matrix } from './matrix';

/** The colour in force for filling or for strokes. */
export interface CurrentColour {
  readonly space: ColourSpace;
  readonly components: readonly number[];
  readonly pattern?: Pattern;
}

/** The graphics state (ISO 32000-1, 8.4.1), as far as it shows on paper. Operators change it in place. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Clip | undefined;
  fill: CurrentColour;
  stroke: CurrentColour;
  lineWidth: number;
  cap: number;
  join: number;
  mitre: number;
  dash: readonly number[];
  dashPhase: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  overprintMode: number;
  alphaFill: number;
  alphaStroke: number;
  blend: string;
  masked: boolean;
  characterSpace: number;
  wordSpace: number;
  /** Horizontal scale, 1 for none. */
  scale: number;
  leading: number;
  font: ContentFont | undefined;
  size: number;
  mode: number;
  rise: number;
  /** Made when first asked for, and forgotten when anything of theirs changes. */
  fillPaint: Paint | undefined;
  strokePaint: Paint | undefined;
}

const BLACK: CurrentColour = { space: DEVICE_SPACES.gray, components: initialComponents(DEVICE_SPACES.gray) };

/** The state that a page starts with. */
export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    clip: undefined,
    fill: BLACK,
    stroke: BLACK,
    lineWidth: 1,
    cap: 0,
    join: 0,
    mitre: 10,
    dash: [],
    dashPhase: 0,
    overprintFill: false,
    overprintStroke: false,
    overprintMode: 0,
    alphaFill: 1,
    alphaStroke: 1,
    blend: 'Normal',
    masked: false,
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    font: undefined,
    size: 0,
    mode: 0,
    rise: 0,
    fillPaint: undefined,
    strokePaint: undefined,
  };
}

/** Forgets the paints made of a state, for anything of theirs has changed. */
export function repaint(state: GraphicsState): void {
  state.fillPaint = undefined;
  state.strokePaint = undefined;
}

/** What filling lays on paper in this state. */
export function fillPaint(state: GraphicsState): Paint {
  return (state.fillPaint ??= paintOf(state, state.fill, state.overprintFill, state.alphaFill));
}

/** What strokes lay on paper in this state. */
export function strokePaint(state: GraphicsState): Paint {
  return (state.strokePaint ??= paintOf(state, state.stroke, state.overprintStroke, state.alphaStroke));
}

function paintOf(
  { overprintMode, blend, masked }: GraphicsState,
  { space, components, pattern }: CurrentColour,
  overprint: boolean,
  alpha: number,
): Paint {
  return {
    space,
    components,
    inks: inksOf(space, components),
    ...(pattern && { pattern }),
    overprint,
    overprintMode,
    alpha,
    blend,
    masked,
  };
}

/** The pen of a state. */
export function penOf({ ctm, lineWidth, cap, join, mitre, dash, dashPhase }: GraphicsState): Pen {
  return { width: Math.abs(lineWidth), matrix: ctm, cap, join, mitre, dash, dashPhase };
}
