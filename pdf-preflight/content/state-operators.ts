import { isArray, isDict, isName, type PdfObject } from '../reader/objects';
import { componentsOf, initialComponents, type ColourSpace } from './colour-space';
import { applyExtendedState } from './extended-state';
import { repaint, type CurrentColour, type GraphicsState } from './graphics-state';
import type { ContentPlace } from './interpreter';
import type { Operation } from './operations';
import { fontOf, type PageRun } from './page-run';
import { readPattern } from './patterns';
import type { Resources } from './resources';

/** What operators of state look names up in. */
interface StateContext {
  readonly resources: Resources;
  readonly place: ContentPlace;
}

/** Applies an operator that only sets the graphics state, colours or text state; false for all other operators. */
export function applyStateOperator(
  run: PageRun,
  state: GraphicsState,
  operation: Operation,
  context: StateContext,
): boolean {
  const { operator, operands } = operation;
  const { resources } = context;
  const n = (index: number): number => numeric(operands[index]);
  const first = operands[0];
  const name = isName(first) ? first.name : '';
  switch (operator) {
    case 'w':
      state.lineWidth = n(0);
      return true;
    case 'J':
      state.cap = n(0);
      return true;
    case 'j':
      state.join = n(0);
      return true;
    case 'M':
      state.mitre = n(0);
      return true;
    case 'd':
      state.dash = isArray(first) ? first.map(numeric) : [];
      state.dashPhase = n(1);
      return true;
    case 'gs': {
      const dict = resources.find('ExtGState', name);
      if (isDict(dict)) applyExtendedState(run, state, dict);
      return true;
    }
    case 'Tc':
      state.characterSpace = n(0);
      return true;
    case 'Tw':
      state.wordSpace = n(0);
      return true;
    case 'Tz':
      state.scale = n(0) / 100;
      return true;
    case 'TL':
      state.leading = n(0);
      return true;
    case 'Tf': {
      const dict = resources.find('Font', name);
      if (isDict(dict)) state.font = fontOf(run, dict, name);
      state.size = n(1);
      return true;
    }
    case 'Tr':
      state.mode = Math.min(7, Math.max(0, Math.floor(n(0))));
      return true;
    case 'Ts':
      state.rise = n(0);
      return true;
    case 'cs':
    case 'CS':
      setSpace(run, state, operator, resources.space(name));
      return true;
    case 'sc':
    case 'scn':
    case 'SC':
    case 'SCN':
      setComponents(run, state, operation, context);
      return true;
    case 'g':
    case 'G':
      setDevice(run, state, operation, resources.device('gray'));
      return true;
    case 'rg':
    case 'RG':
      setDevice(run, state, operation, resources.device('rgb'));
      return true;
    case 'k':
    case 'K':
      setDevice(run, state, operation, resources.device('cmyk'));
      return true;
  }
  return false;
}

/** Sets a colour: of strokes by operators in capitals, of fills by all others. */
function setColour(state: GraphicsState, operator: string, colour: CurrentColour): void {
  state[operator === operator.toUpperCase() ? 'stroke' : 'fill'] = colour;
  repaint(state);
}

function setDevice(run: PageRun, state: GraphicsState, { operator, operands }: Operation, space: ColourSpace): void {
  run.useSpace({ space, through: operator });
  setColour(state, operator, { space, components: operands.map(numeric) });
}

function setSpace(run: PageRun, state: GraphicsState, operator: string, space: ColourSpace): void {
  if (space.kind !== 'pattern') run.useSpace({ space, through: operator });
  setColour(state, operator, { space, components: initialComponents(space) });
}

function setComponents(
  run: PageRun,
  state: GraphicsState,
  { operator, operands }: Operation,
  { resources, place }: StateContext,
): void {
  const { space } = operator === operator.toUpperCase() ? state.stroke : state.fill;
  const components = operands.filter((operand) => typeof operand === 'number');
  const name = operands.at(-1);
  if (space.kind === 'pattern') {
    if (!isName(name)) return run.report('X-CONTENT', { reason: 'operands', operator });
    const colour: CurrentColour = { space, components };
    const pattern = readPattern(run, resources.find('Pattern', name.name), colour, place);
    return setColour(state, operator, { ...colour, ...(pattern && { pattern }) });
  }
  if (components.length !== componentsOf(space)) run.report('X-CONTENT', { reason: 'operands', operator });
  setColour(state, operator, { space, components });
}

/** An operand as a number; 0 for what is none. */
export function numeric(operand: PdfObject | undefined): number {
  return typeof operand === 'number' && Number.isFinite(operand) ? operand : 0;
}
