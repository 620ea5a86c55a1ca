import type { Rect } from '../../core/geometry';
import type { PdfFinding } from '../findings';
import type { PdfDict, PdfFile, PdfObject, PdfStream } from '../reader/objects';
import { readColourSpace, type ColourSpace } from './colour-space';
import type { PaintEvent } from './events';
import { readFont, type ContentFont } from './font';

/** A colour space that a page uses, and through what: an operator, `image` or `shading`. */
export interface SpaceUse {
  readonly space: ColourSpace;
  readonly through: string;
  readonly rect?: Rect;
}

/** A use of transparency: what asks for it, such as `ca`, `BM`, `SMask`, `Group`, with its value. */
export interface TransparencyUse {
  readonly what: string;
  readonly value: string;
  readonly rect?: Rect;
}

/** What stays the same while a file is read: fonts and spaces are read once. */
export interface ContentCache {
  readonly fonts: Map<PdfDict, ContentFont>;
  readonly spaces: Map<PdfObject, ColourSpace>;
}

/** What interpreting a page gathers. */
export interface PageRun {
  readonly file: PdfFile;
  readonly cache: ContentCache;
  readonly events: PaintEvent[];
  readonly spaces: SpaceUse[];
  readonly transparency: TransparencyUse[];
  /** Tells of a fault, each kind once a page. */
  report(id: string, values: Readonly<Record<string, string | number>>): void;
  useSpace(use: SpaceUse): void;
  useTransparency(use: TransparencyUse): void;
  /** Counts work in operators; false once the page has asked for more than any page in print needs. */
  work(operators?: number): boolean;
  /** Streams that are being run, so that none runs itself. */
  readonly running: Set<PdfStream>;
}

/** Operators of one page: the densest broadsheet pages have some 30,000. */
const MOST_OPERATIONS = 2_000_000;
/** What starting a form, a pattern's cell or a glyph of a Type 3 font costs, in operators. */
export const START_COST = 100;

/** Starts a page. `page` is its number, from 1, for what is found. */
export function startRun(file: PdfFile, cache: ContentCache, page: number, findings: PdfFinding[]): PageRun {
  const told = new Set<string>();
  const once = (key: string): boolean => {
    if (told.has(key)) return false;
    told.add(key);
    return true;
  };
  let operations = 0;
  const spaces: SpaceUse[] = [];
  const usedThrough = new Map<ColourSpace, Set<string>>();
  const transparency: TransparencyUse[] = [];
  const report: PageRun['report'] = (id, values) => {
    if (once(`${id} ${JSON.stringify(values)}`)) findings.push({ id, severity: 'error', page, values });
  };
  return {
    file,
    cache,
    events: [],
    spaces,
    transparency,
    report,
    useSpace: (use) => {
      // Two spaces of one name are two: that is what X-SPOT-AMBIGUOUS looks for.
      const through = usedThrough.get(use.space) ?? new Set<string>();
      usedThrough.set(use.space, through);
      if (!through.has(use.through)) spaces.push(use);
      through.add(use.through);
    },
    useTransparency: (use) => {
      if (once(`transparency ${use.what} ${use.value}`)) transparency.push(use);
    },
    work: (count = 1) => {
      operations += count;
      if (operations >= MOST_OPERATIONS) report('X-CONTENT', { reason: 'too-much-work' });
      return operations < MOST_OPERATIONS;
    },
    running: new Set(),
  };
}

/** A font, read once a file. */
export function fontOf({ file, cache }: PageRun, dict: PdfDict, resource: string): ContentFont {
  let font = cache.fonts.get(dict);
  if (font === undefined) cache.fonts.set(dict, (font = readFont(file, dict, resource)));
  return font;
}

/** A colour space, read once a file. */
export function spaceOf({ file, cache }: PageRun, object: PdfObject | undefined): ColourSpace {
  const value = file.resolve(object);
  if (value === null || typeof value !== 'object') return { kind: 'unknown' };
  let space = cache.spaces.get(value);
  if (space === undefined) cache.spaces.set(value, (space = readColourSpace(file, value)));
  return space;
}
