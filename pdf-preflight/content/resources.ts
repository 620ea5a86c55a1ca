import type { PdfDict, PdfObject } from '../reader/objects';
import { dictOf } from '../reader/access';
import { DEVICE_SPACES, deviceSpace, type ColourSpace } from './colour-space';
import { spaceOf, type PageRun } from './page-run';

/** Categories of resources that content names things of (ISO 32000-1, table 33). */
export type ResourceCategory = 'ExtGState' | 'ColorSpace' | 'Pattern' | 'Shading' | 'XObject' | 'Font' | 'Properties';

/** The resources that a stretch of content may name. */
export interface Resources {
  /** The object behind a name, resolved; `undefined`, and a finding, where there is none. */
  find(category: ResourceCategory, name: string): PdfObject | undefined;
  /** The space behind a name: a device's, or one of the resources. */
  space(name: string): ColourSpace;
  /** A device's space, or the one that the resources put in its place. */
  device(kind: keyof typeof DEVICE_SPACES): ColourSpace;
}

const DEFAULTS = { gray: 'DefaultGray', rgb: 'DefaultRGB', cmyk: 'DefaultCMYK' } as const;

/** Looks names up in a resource dictionary. */
export function resourcesOf(run: PageRun, dict: PdfDict | undefined): Resources {
  const { file, report } = run;
  const categories = new Map<string, PdfDict | undefined>();
  const category = (name: string): PdfDict | undefined => {
    if (!categories.has(name)) categories.set(name, dictOf(file, dict?.entries.get(name)));
    return categories.get(name);
  };
  const find: Resources['find'] = (kind, name) => {
    const value = file.resolve(category(kind)?.entries.get(name));
    if (value !== null) return value;
    report('X-RESOURCES', { reason: 'missing', category: kind, name });
    return undefined;
  };
  const device: Resources['device'] = (kind) => {
    const instead = category('ColorSpace')?.entries.get(DEFAULTS[kind]);
    const space = instead === undefined ? undefined : spaceOf(run, instead);
    return space === undefined || space.kind === 'unknown' ? DEVICE_SPACES[kind] : space;
  };
  return {
    find,
    device,
    space: (name) => {
      const known = deviceSpace(name);
      if (known !== undefined) {
        return known.kind === 'gray' || known.kind === 'rgb' || known.kind === 'cmyk' ? device(known.kind) : known;
      }
      const space = spaceOf(run, find('ColorSpace', name));
      if (space.kind === 'unknown') report('X-RESOURCES', { reason: 'unreadable', category: 'ColorSpace', name });
      return space;
    },
  };
}
