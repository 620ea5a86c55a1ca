import { parseConditionName } from '../../core/document';
import { shownAsIs } from '../../files';
import type { ShownPicture } from '../../files';
import type { ShowReport } from '../host-messages';
import { workInHost } from './host-work';

/** Longest side of what the window decodes: four bytes for each of its pixels are 64 MB. */
const LONGEST_SIDE = 4096;
/** Longest side of a copy: the window keeps none that is larger. */
const COPY_SIDE = 2400;
/** A hundred megapixels take a few seconds. */
const LIMIT_MS = 60_000;
/** Copies made at a time: each may take half a gigabyte. */
const AT_ONCE = 2;
/** Bytes of copies that are kept: those of some hundred pictures. */
const MOST_KEPT = 128 * 2 ** 20;

/** Pictures as the window draws them. */
export interface ShownPictures {
  /** The picture of this hash, or a copy that Chromium decodes; `undefined` when there is no way to show it. */
  show(sha256: string, bytes: Uint8Array): Promise<ShownPicture | undefined>;
  /** The same picture in the colours that it prints with. */
  showPrinted(sha256: string, bytes: Uint8Array, printed: Printed): Promise<ShownPicture | undefined>;
}

/** A printing condition: its `conditionName` and its profile. */
export interface Printed {
  readonly condition: string;
  readonly profile: Uint8Array;
}

/** Makes a copy of a picture to be shown. */
export type MakeCopy = (bytes: Uint8Array, printed?: Printed) => Promise<ShownPicture | undefined>;

/** Makes copies in a process of their own, the built process `host`. */
export function copyInHost(host: string): MakeCopy {
  return async (bytes, printed) => {
    const work = { host, name: 'Forme picture copier', limitMs: LIMIT_MS };
    const inkLimit = printed && parseConditionName(printed.condition)?.inkLimit;
    const look = printed === undefined || inkLimit === undefined ? {} : { printed: { ...printed, inkLimit } };
    return (await workInHost<ShowReport>({ kind: 'show', bytes, longest: COPY_SIDE, ...look }, work))?.shown;
  };
}

/** Shows pictures; a copy is made once for each hash and kept while there is room, the last shown longest. */
export function createShownPictures(makeCopy: MakeCopy, { mostKept = MOST_KEPT } = {}): ShownPictures {
  const kept = new Map<string, ShownPicture>();
  const making = new Map<string, Promise<ShownPicture | undefined>>();
  const waiting: (() => void)[] = [];
  let working = 0;
  let keptBytes = 0;

  const inTurn = async (bytes: Uint8Array, printed?: Printed): Promise<ShownPicture | undefined> => {
    if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    working += 1;
    try {
      return await makeCopy(bytes, printed);
    } finally {
      working -= 1;
      waiting.shift()?.();
    }
  };

  const keep = (name: string, shown: ShownPicture): void => {
    kept.set(name, shown);
    keptBytes += shown.bytes.length;
    for (const [oldest, copy] of kept) {
      if (keptBytes <= mostKept) return;
      kept.delete(oldest);
      keptBytes -= copy.bytes.length;
    }
  };

  /** The copy of this name: one that is kept, one that is being made, or a new one. */
  const copyOf = async (name: string, bytes: Uint8Array, printed?: Printed): Promise<ShownPicture | undefined> => {
    const known = kept.get(name);
    if (known !== undefined) {
      kept.delete(name);
      kept.set(name, known);
      return known;
    }
    const begun = making.get(name) ?? inTurn(bytes, printed);
    making.set(name, begun);
    const shown = await begun;
    if (making.delete(name) && shown !== undefined) keep(name, shown);
    return shown;
  };

  return {
    show: async (sha256, bytes) => shownAsIs(bytes, { longest: LONGEST_SIDE }) ?? copyOf(sha256, bytes),
    showPrinted: (sha256, bytes, printed) => copyOf(`${sha256} ${printed.condition}`, bytes, printed),
  };
}
