import type { Rect } from '../../core/geometry';
import { isDict, isName, isStream, isString, type PdfDict, type PdfStream } from '../reader/objects';
import { dictOf, nameOf, numbersOf } from '../reader/access';
import type { Clip, FillRule } from './events';
import { fillPaint, penOf, strokePaint, type GraphicsState } from './graphics-state';
import { paintImage } from './images';
import { applyTo, matrixOf, multiply, stretchesOf, type Matrix } from './matrix';
import { contentOperations, type Operation } from './operations';
import { COLOUR_OPERATORS, NOT_IN_TEXT, ONLY_IN_TEXT, OPERATORS, looksLikeNumber } from './operators';
import { START_COST, spaceOf, type PageRun } from './page-run';
import { CLOSE, CUBIC, LINE, MOVE, mapPath, pathBounds, rectanglePath } from './path';
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

/** Where content stands. */
export interface ContentPlace {
  readonly resources: PdfDict | undefined;
  /** From pattern space, which is the space of the page or the form, to trim space. */
  readonly base: Matrix;
  readonly depth: number;
  readonly inPattern: boolean;
  /** Content without colours of its own: a stencil glyph or an uncoloured pattern. */
  readonly colourless: boolean;
}

/** A stretch of the page that everything is clipped to when there is no clip: larger than any sheet. */
const EVERYWHERE: Rect = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

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
  let path: number[] = [];
  let pendingClip: FillRule | undefined;
  let [penX, penY] = [0, 0];
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

  const to = (x: number, y: number): [number, number] => {
    [penX, penY] = [x, y];
    const point = applyTo(state.ctm, x, y);
    return [point.x, point.y];
  };

  const clipTo = (region: Clip['region'], bounds: Rect): void => {
    const within = state.clip?.bounds ?? EVERYWHERE;
    const [left, top] = [Math.max(bounds.x, within.x), Math.max(bounds.y, within.y)];
    const width = Math.min(bounds.x + bounds.width, within.x + within.width) - left;
    const height = Math.min(bounds.y + bounds.height, within.y + within.height) - top;
    state.clip = {
      region,
      bounds: { x: left, y: top, width: Math.max(0, width), height: Math.max(0, height) },
      within: state.clip,
    };
  };

  const paint = (fill: FillRule | undefined, stroke: boolean): void => {
    const bounds = pathBounds(path);
    const shared = { path, clip: state.clip, inPattern: place.inPattern };
    if (bounds !== undefined && fill !== undefined) {
      run.events.push({ kind: 'fill', paint: fillPaint(state), rule: fill, bounds, ...shared });
    }
    if (bounds !== undefined && stroke) {
      const pen = penOf(state);
      const { least, greatest } = stretchesOf(pen.matrix);
      run.events.push({
        kind: 'stroke',
        paint: strokePaint(state),
        pen,
        width: pen.width * least,
        bounds: strokeBounds(bounds, (pen.width * greatest) / 2, pen.cap),
        ...shared,
      });
    }
    if (pendingClip !== undefined) {
      clipTo({ kind: 'path', path, rule: pendingClip }, bounds ?? { x: 0, y: 0, width: 0, height: 0 });
    }
    path = [];
    pendingClip = undefined;
  };

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
      clipTo({ kind: 'path', path: box, rule: 'nonzero' }, pathBounds(box) ?? EVERYWHERE);
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
      case 'm':
        path.push(MOVE, ...to(n(0), n(1)));
        break;
      case 'l':
        path.push(path.length === 0 ? MOVE : LINE, ...to(n(0), n(1)));
        break;
      case 'c':
        path.push(CUBIC, ...to(n(0), n(1)), ...to(n(2), n(3)), ...to(n(4), n(5)));
        break;
      case 'v':
        path.push(CUBIC, ...to(penX, penY), ...to(n(0), n(1)), ...to(n(2), n(3)));
        break;
      case 'y':
        path.push(CUBIC, ...to(n(0), n(1)), ...to(n(2), n(3)), ...to(n(2), n(3)));
        break;
      case 'h':
        if (path.length > 0) path.push(CLOSE);
        break;
      case 're':
        path.push(...mapPath(rectanglePath({ x: n(0), y: n(1), width: n(2), height: n(3) }), state.ctm));
        [penX, penY] = [n(0), n(1)];
        break;
      case 'S':
        paint(undefined, true);
        break;
      case 's':
        path.push(CLOSE);
        paint(undefined, true);
        break;
      case 'f':
      case 'F':
        paint('nonzero', false);
        break;
      case 'f*':
        paint('evenodd', false);
        break;
      case 'B':
      case 'b':
      case 'B*':
      case 'b*':
        if (operator.startsWith('b')) path.push(CLOSE);
        paint(operator.endsWith('*') ? 'evenodd' : 'nonzero', true);
        break;
      case 'n':
        paint(undefined, false);
        break;
      case 'W':
        pendingClip = 'nonzero';
        break;
      case 'W*':
        pendingClip = 'evenodd';
        break;
      case 'BT':
        text.begin();
        break;
      case 'ET':
        text.end(state);
        break;
      case 'Td':
        text.move(n(0), n(1));
        break;
      case 'TD':
        state.leading = -n(1);
        text.move(n(0), n(1));
        break;
      case 'Tm':
        text.place([n(0), n(1), n(2), n(3), n(4), n(5)]);
        break;
      case 'T*':
        text.move(0, -state.leading);
        break;
      case 'Tj':
      case 'TJ':
        text.show(state, operands[0]);
        break;
      case "'":
        text.move(0, -state.leading);
        text.show(state, operands[0]);
        break;
      case '"':
        state.wordSpace = n(0);
        state.characterSpace = n(1);
        text.move(0, -state.leading);
        text.show(state, operands[2]);
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

/** Where a stroke is inked: an upright line with butt ends is no longer than its path. */
function strokeBounds({ x, y, width, height }: Rect, half: number, cap: number): Rect {
  const across = cap === 0 && height === 0 ? 0 : half;
  const down = cap === 0 && width === 0 ? 0 : half;
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
