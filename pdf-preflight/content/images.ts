import { isArray, isName, type PdfObject, type PdfStream } from '../reader/objects';
import { arrayOf, nameOf, numberOf, numbersOf } from '../reader/access';
import { DEVICE_SPACES, type ColourSpace } from './colour-space';
import type { ContentImage, Paint } from './events';
import type { GraphicsState } from './graphics-state';
import { fillPaint } from './graphics-state';
import { applyTo, boundsUnder } from './matrix';
import { spaceOf, type PageRun } from './page-run';
import type { Resources } from './resources';

/** The filters of a stream, the first undone first. */
function filtersOf(run: PageRun, stream: PdfStream): readonly string[] {
  const filter = stream.dict.entries.get('Filter');
  const names = arrayOf(run.file, filter)?.map((item) => nameOf(run.file, item)) ?? [nameOf(run.file, filter)];
  return names.flatMap((name) => name ?? []);
}

/** Reads an image's dictionary; `undefined` where it is no image that can be painted. */
function readImage(run: PageRun, stream: PdfStream, resources: Resources): ContentImage | undefined {
  const { file } = run;
  const get = (key: string): PdfObject | undefined => stream.dict.entries.get(key);
  const [width, height] = [numberOf(file, get('Width')) ?? 0, numberOf(file, get('Height')) ?? 0];
  if (width < 1 || height < 1) return undefined;
  const stencil = file.resolve(get('ImageMask')) === true;
  const filters = filtersOf(run, stream);
  return {
    stream,
    width: Math.floor(width),
    height: Math.floor(height),
    bits: stencil ? 1 : (numberOf(file, get('BitsPerComponent')) ?? 8),
    stencil,
    space: stencil ? DEVICE_SPACES.gray : imageSpace(run, get('ColorSpace'), resources, filters),
    filters,
  };
}

function imageSpace(
  run: PageRun,
  object: PdfObject | undefined,
  resources: Resources,
  filters: readonly string[],
): ColourSpace {
  const value = run.file.resolve(object);
  if (isName(value)) return resources.space(value.name);
  if (isArray(value)) return spaceOf(run, value);
  // A JPEG 2000 picture may leave its space to its data.
  if (!filters.includes('JPXDecode'))
    run.report('X-RESOURCES', { reason: 'unreadable', category: 'ColorSpace', name: '' });
  return { kind: 'unknown' };
}

/** Paints an image into the unit square of the state. */
export function paintImage(
  run: PageRun,
  state: GraphicsState,
  stream: PdfStream,
  options: { readonly resources: Resources; readonly inPattern: boolean },
): void {
  const image = readImage(run, stream, options.resources);
  if (image === undefined) {
    run.report('X-CONTENT', { reason: 'image' });
    return;
  }
  const bounds = boundsUnder(state.ctm, { x: 0, y: 0, width: 1, height: 1 });
  if (!image.stencil) run.useSpace({ space: image.space, through: 'image', rect: bounds });
  for (const key of ['SMask', 'SMaskInData'] as const) {
    const mask = run.file.resolve(stream.dict.entries.get(key));
    if (mask !== null && mask !== 0) run.useTransparency({ what: key, value: 'image', rect: bounds });
  }
  run.events.push({
    kind: 'image',
    image,
    paint: image.stencil ? fillPaint(state) : pictureValues(fillPaint(state), image.space),
    matrix: state.ctm,
    bounds,
    clip: state.clip,
    inPattern: options.inPattern,
  });
}

/** A picture brings its own colours and keeps the state's way of laying them. */
function pictureValues(paint: Paint, space: ColourSpace): Paint {
  const { pattern: _none, ...rest } = paint;
  return { ...rest, space };
}

/** Pixels to the inch of an image where it is coarser. */
export function resolutionOf(image: ContentImage, matrix: GraphicsState['ctm']): number {
  const [origin, across, up] = [applyTo(matrix, 0, 0), applyTo(matrix, 1, 0), applyTo(matrix, 0, 1)];
  const perInch = (pixels: number, to: { readonly x: number; readonly y: number }): number =>
    (pixels * 72) / Math.max(Math.hypot(to.x - origin.x, to.y - origin.y), 1e-9);
  return Math.min(perInch(image.width, across), perInch(image.height, up));
}

/** How an image's samples are spread over its space; as its space has it when it is left out. */
export function decodeOf(run: Pick<PageRun, 'file'>, image: ContentImage): readonly number[] | undefined {
  return numbersOf(run.file, image.stream.dict.entries.get('Decode'));
}
