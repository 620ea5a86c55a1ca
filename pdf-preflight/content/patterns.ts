import { isDict, isName, isStream, type PdfDict, type PdfObject } from '../reader/objects';
import { dictOf, numberOf, numbersOf } from '../reader/access';
import { readColourSpace } from './colour-space';
import type { Pattern } from './events';
import { applyExtendedState } from './extended-state';
import { initialState, type CurrentColour } from './graphics-state';
import { runContent, type ContentPlace } from './interpreter';
import { boundsUnder, matrixOf, multiply } from './matrix';
import { START_COST, type PageRun } from './page-run';
import { mapPath, pathBounds, rectanglePath } from './path';
import { resourcesOf } from './resources';
import { readShading } from './shading';

/** Patterns within patterns: a hatching in a hatching is rare already. */
const DEEPEST = 24;

/** Reads a pattern as it is about to be painted with; `undefined`, and a finding, where it is none. */
export function readPattern(
  run: PageRun,
  object: PdfObject | undefined,
  colour: CurrentColour,
  place: ContentPlace,
): Pattern | undefined {
  if (object === undefined) return undefined;
  const dict = dictOf(run.file, object);
  const type = numberOf(run.file, dict?.entries.get('PatternType'));
  const matrix = multiply(matrixOf(numbersOf(run.file, dict?.entries.get('Matrix'))), place.base);
  if (type === 2 && dict !== undefined) {
    const shading = readShading(run.file, dict.entries.get('Shading'), (space) => {
      const value = run.file.resolve(space);
      return isName(value) ? resourcesOf(run, place.resources).space(value.name) : readColourSpace(run.file, value);
    });
    const state = dictOf(run.file, dict.entries.get('ExtGState'));
    if (isDict(state)) applyExtendedState(run, initialState(matrix), state);
    if (shading !== undefined) {
      run.useSpace({ space: shading.space, through: 'shading' });
      return { kind: 'shading', shading, matrix };
    }
  }
  if (type === 1 && isStream(object)) {
    if (!run.work(START_COST)) return undefined;
    const content = run.file.decode(object);
    if (content === undefined || run.running.has(object) || place.depth >= DEEPEST) {
      run.report('X-CONTENT', { reason: content === undefined ? 'unreadable' : 'recursion' });
      return undefined;
    }
    return readTiling(run, object.dict, { content, matrix, colour, place, running: object });
  }
  run.report('X-RESOURCES', { reason: 'unreadable', category: 'Pattern', name: '' });
  return undefined;
}

function readTiling(
  run: PageRun,
  { entries }: PdfDict,
  tile: {
    readonly content: Uint8Array;
    readonly matrix: ContentPlace['base'];
    readonly colour: CurrentColour;
    readonly place: ContentPlace;
    readonly running: Parameters<PageRun['running']['add']>[0];
  },
): Pattern {
  const { file } = run;
  const { matrix, place, colour } = tile;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(file, entries.get('BBox')) ?? [];
  const box = { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
  const uncoloured = numberOf(file, entries.get('PaintType')) === 2;
  const base = colour.space.kind === 'pattern' ? colour.space.base : undefined;
  const state = initialState(matrix);
  const clip = mapPath(rectanglePath(box), matrix);
  state.clip = {
    region: { kind: 'path', path: clip, rule: 'nonzero' },
    bounds: pathBounds(clip) ?? boundsUnder(matrix, box),
    within: undefined,
  };
  if (uncoloured && base !== undefined) {
    run.useSpace({ space: base, through: 'scn' });
    state.fill = state.stroke = { space: base, components: colour.components };
  }
  // What the cell paints is kept apart from what the page paints.
  const cell: PageRun = { ...run, events: [] };
  run.running.add(tile.running);
  runContent(cell, tile.content, state, {
    resources: dictOf(file, entries.get('Resources')) ?? place.resources,
    base: matrix,
    depth: place.depth + 1,
    inPattern: true,
    colourless: uncoloured,
  });
  run.running.delete(tile.running);
  const [stepX, stepY] = [numberOf(file, entries.get('XStep')) ?? 0, numberOf(file, entries.get('YStep')) ?? 0];
  return {
    kind: 'tiling',
    events: cell.events,
    steps: {
      across: [matrix[0] * (stepX || box.width), matrix[1] * (stepX || box.width)],
      down: [matrix[2] * (stepY || box.height), matrix[3] * (stepY || box.height)],
    },
    bounds: boundsUnder(matrix, box),
  };
}
