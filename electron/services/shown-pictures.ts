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
}

/** Makes a copy of a picture to be shown. */
export type MakeCopy = (bytes: Uint8Array) => Promise<ShownPicture | undefined>;

/** Makes copies in a process of their own, the built process `host`. */
export function copyInHost(host: string): MakeCopy {
  return async (bytes) => {
    const work = { host, name: 'Forme picture copier', limitMs: LIMIT_MS };
    return (await workInHost<ShowReport>({ kind: 'show', bytes, longest: COPY_SIDE }, work))?.shown;
  };
}

/** Shows pictures; a copy is made once for each hash and kept while there is room, the last shown longest. */
export function createShownPictures(makeCopy: MakeCopy, { mostKept = MOST_KEPT } = {}): ShownPictures {
  const kept = new Map<string, ShownPicture>();
  const making = new Map<string, Promise<ShownPicture | undefined>>();
  const waiting: (() => void)[] = [];
  let working = 0;
  let keptBytes = 0;

  const inTurn = async (bytes: Uint8Array): Promise<ShownPicture | undefined> => {
    if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    working += 1;
    try {
      return await makeCopy(bytes);
    } finally {
      working -= 1;
      waiting.shift()?.();
    }
  };

  const keep = (sha256: string, shown: ShownPicture): void => {
    kept.set(sha256, shown);
    keptBytes += shown.bytes.length;
    for (const [oldest, copy] of kept) {
      if (keptBytes <= mostKept) return;
      kept.delete(oldest);
      keptBytes -= copy.bytes.length;
    }
  };

  return {
    show: async (sha256, bytes) => {
      const plain = shownAsIs(bytes, { longest: LONGEST_SIDE });
      if (plain !== undefined) return plain;
      const known = kept.get(sha256);
      if (known !== undefined) {
        kept.delete(sha256);
        kept.set(sha256, known);
        return known;
      }
      const begun = making.get(sha256) ?? inTurn(bytes);
      making.set(sha256, begun);
      const shown = await begun;
      if (making.delete(sha256) && shown !== undefined) keep(sha256, shown);
      return shown;
    },
  };
}
