import { isDict, isName, isStream, isString, type PdfDict, type PdfStream } from '../reader/objects';
import { dictOf, nameOf, numbersOf } from '../reader/access';
import { EVERYWHERE, clipTo } from './clip';
import { fillPaint, type GraphicsState } from './graphics-state';
import { paintImage } from './images';
import { matrixOf, multiply, type Matrix } from './matrix';
import { contentOperations, type Operation } from './operations';
import { COLOUR_OPERATORS, NOT_IN_TEXT, ONLY_IN_TEXT, OPERATORS, looksLikeNumber } from './operators';
import { START_COST, spaceOf, type PageRun } from './page-run';
import { mapPath, pathBounds, rectanglePath } from './path';
import { createPathPainter } from './path-painter';
import { resourcesOf } from './resources';
import { applyStateOperator, numeric } from './state-operators';
import { readShading } from './shading';
import { createTextPainter } from './text-painter';

/** Levels of `q` that every interpreter has (ISO 32000-1, annex C). */
const DEEPEST_STATE = 28;
/** Levels kept for reading on; beyond, states are counted only. */
const MOST_STATES = 512;
/** Forms within forms: real files have four or five. */
const DEEPEST_FORM = 24;

/** Where a stream of content stands, which says what its names, its space and its colours are. */
export interface ContentPlace {
  readonly resources: PdfDict | undefined;
  /** From pattern space, which is the space of the page or the form, to trim space. */
  readonly base: Matrix;
  readonly depth: number;
  readonly inPattern: boolean;
  /** Content without colours of its own: a stencil glyph or an uncoloured pattern. */
  readonly colourless: boolean;
}

/**
 * Runs content and adds what it paints to the page's events. All operators of ISO 32000-1 are known; what is wrong
 * becomes a finding, and the rest is read on.
 */
export function runContent(run: PageRun, bytes: Uint8Array, start: GraphicsState, place: ContentPlace): void {
  const { file } = run;
  const resources = resourcesOf(run, place.resources);
  let state = start;
  const saved: GraphicsState[] = [];
  let depth = 0;
  let compatible = 0;
  let colourless = place.colourless;

  const text = createTextPainter(run, place.inPattern, (shown, code, matrix) => {
    const type3 = shown.font?.type3;
    const procedure = type3?.procedureOf(code.code);
    if (procedure === undefined || place.depth >= DEEPEST_FORM || run.running.has(procedure)) return;
    if (!run.work(START_COST)) return;
    const drawn = file.decode(procedure);
    if (drawn === undefined) return run.report('X-CONTENT', { reason: 'unreadable' });
    run.running.add(procedure);
    runContent(
      run,
      drawn,
      { ...shown, ctm: matrix, mode: 0 },
      {
        ...place,
        resources: type3?.resources ?? place.resources,
        depth: place.depth + 1,
      },
    );
    run.running.delete(procedure);
  });

  const paths = createPathPainter(run, place.inPattern);

  const restore = (): void => {
    depth -= 1;
    if (depth < saved.length) state = saved.pop() ?? state;
  };

  const drawForm = (form: PdfStream): void => {
    if (run.running.has(form) || place.depth >= DEEPEST_FORM) return run.report('X-CONTENT', { reason: 'recursion' });
    if (!run.work(START_COST)) return;
    const content = file.decode(form);
    if (content === undefined) return run.report('X-CONTENT', { reason: 'unreadable' });
    const { entries } = form.dict;
    const group = dictOf(file, entries.get('Group'));
    if (nameOf(file, group?.entries.get('S')) === 'Transparency') run.useTransparency({ what: 'Group', value: 'form' });
    const outer = state;
    const ctm = multiply(matrixOf(numbersOf(file, entries.get('Matrix'))), state.ctm);
    state = { ...state, ctm };
    const [x1, y1, x2, y2] = numbersOf(file, entries.get('BBox')) ?? [];
    if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined) {
      const box = mapPath(rectanglePath({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }), ctm);
      clipTo(state, { kind: 'path', path: box, rule: 'nonzero' }, pathBounds(box) ?? EVERYWHERE);
    } else run.report('X-CONTENT', { reason: 'form-box' });
    run.running.add(form);
    // A form without resources has those of the page, as in PDF 1.1.
    const inner = dictOf(file, entries.get('Resources')) ?? place.resources;
    runContent(run, content, state, { ...place, resources: inner, base: ctm, depth: place.depth + 1, colourless });
    run.running.delete(form);
    state = outer;
  };

  const drawObject = (name: string): void => {
    const object = resources.find('XObject', name);
    if (object === undefined) return;
    const subtype = isStream(object) ? nameOf(file, object.dict.entries.get('Subtype')) : undefined;
    if (isStream(object) && subtype === 'Image') {
      paintImage(run, state, object, { resources, inPattern: place.inPattern });
    } else if (isStream(object) && subtype === 'Form') drawForm(object);
    else if (subtype !== 'PS') run.report('X-RESOURCES', { reason: 'unreadable', category: 'XObject', name });
  };

  const drawShading = (name: string): void => {
    const object = resources.find('Shading', name);
    if (object === undefined) return;
    const shading = readShading(file, object, (space) => {
      const value = file.resolve(space);
      return isName(value) ? resources.space(value.name) : spaceOf(run, value);
    });
    if (shading === undefined) return run.report('X-RESOURCES', { reason: 'unreadable', category: 'Shading', name });
    run.useSpace({ space: shading.space, through: 'shading' });
    run.events.push({
      kind: 'shading',
      shading,
      paint: fillPaint(state),
      matrix: state.ctm,
      bounds: state.clip?.bounds ?? EVERYWHERE,
      clip: state.clip,
      inPattern: place.inPattern,
    });
  };

  const apply = (operation: Operation): void => {
    const { operator, operands } = operation;
    const n = (index: number): number => numeric(operands[index]);
    const name = (): string => {
      const first = operands[0];
      return isName(first) ? first.name : '';
    };
    if (applyStateOperator(run, state, operation, { resources, place })) return;
    if (text.apply(state, operation) || paths.apply(state, operation)) return;
    switch (operator) {
      case 'q':
        depth += 1;
        if (depth === DEEPEST_STATE + 1) run.report('X-CONTENT', { reason: 'q-depth', most: DEEPEST_STATE });
        if (saved.length < MOST_STATES) saved.push({ ...state });
        break;
      case 'Q':
        if (depth === 0) return run.report('X-CONTENT', { reason: 'unbalanced-Q' });
        restore();
        break;
      case 'cm':
        state.ctm = multiply([n(0), n(1), n(2), n(3), n(4), n(5)], state.ctm);
        break;
      case 'd1':
        colourless = true;
        break;
      case 'sh':
        drawShading(name());
        break;
      case 'Do':
        drawObject(name());
        break;
      case 'EI': {
        const [dict, data] = operands;
        if (!isDict(dict) || !isString(data)) break;
        const stream: PdfStream = { kind: 'stream', dict, raw: data.bytes };
        paintImage(run, state, stream, { resources, inPattern: place.inPattern });
        break;
      }
      case 'BDC':
      case 'DP':
        if (isName(operands[1])) resources.find('Properties', operands[1].name);
        break;
    }
  };

  for (const operation of contentOperations(bytes)) {
    if (!run.work()) break;
    const { operator, operands } = operation;
    if (operator === 'BX' || operator === 'EX') compatible += operator === 'BX' ? 1 : -1;
    if (!wellFormed(run, operation, compatible > 0)) continue;
    if (text.inText ? NOT_IN_TEXT.has(operator) : ONLY_IN_TEXT.has(operator)) {
      run.report('X-CONTENT', { reason: text.inText ? 'in-text' : 'not-in-text', operator });
    }
    if (colourless && COLOUR_OPERATORS.has(operator)) continue;
    if (operands.length > 0 || OPERATORS.get(operator) === 0) apply(operation);
  }
  if (text.inText) run.report('X-CONTENT', { reason: 'unbalanced-text' });
  if (depth > 0) run.report('X-CONTENT', { reason: 'unbalanced-q' });
}

/** Whether an operator is one of PDF's; tells of those that are none, and of operands that are not its own. */
function wellFormed({ report }: PageRun, { operator, operands }: Operation, compatible: boolean): boolean {
  const count = OPERATORS.get(operator);
  if (count === undefined) {
    if (looksLikeNumber(operator)) report('X-NUMBERS', { number: operator.slice(0, 40) });
    else if (operator === '') report('X-CONTENT', { reason: 'left-over' });
    else if (operator === 'BI') report('X-CONTENT', { reason: 'inline-image' });
    else if (!compatible) report('X-CONTENT', { reason: 'unknown-operator', operator: operator.slice(0, 40) });
    return false;
  }
  if (count !== 'any' && operands.length !== count) report('X-CONTENT', { reason: 'operands', operator });
  return true;
}
