import type { DisplayItem, DisplayList } from '../../core/display-list';
import type { Edition } from '../../core/document';
import type { Rect } from '../../core/geometry';
import type { FontLibrary } from '../../fonts';
import { pictureUrl } from '../../ipc';
import type { ComposerToPainter } from '../canvas/painter-messages';
import { forPainters } from './for-painters';
import { createOutlineSender } from './outline-sender';
import { patchBetween } from './page-patch';

/** What a page's list is told with. */
export interface Telling {
  readonly edition: Edition;
  readonly fonts: FontLibrary;
  /** Where its pictures are fetched. */
  readonly session: string;
}

/** Tells painters what pages show, each by its difference to what it showed before. */
export interface PainterTeller {
  readonly start: (painters: readonly MessagePort[]) => void;
  /** Another edition is opened: every page told so far is gone. */
  readonly forget: () => void;
  /**
   * Tells the list of a page by the name under which it is painted, and what of it shows something else than before.
   */
  readonly show: (
    page: string,
    list: DisplayList,
    telling: Telling,
  ) => { readonly revision: number; readonly damage: readonly Rect[] };
}

/** A teller that has told nothing. */
export function createPainterTeller(): PainterTeller {
  const outlines = createOutlineSender();
  const shown = new Map<string, { readonly revision: number; readonly items: readonly DisplayItem[] }>();
  let painters: readonly MessagePort[] = [];
  const tell = (message: ComposerToPainter): void => {
    for (const painter of painters) painter.postMessage(message);
  };
  return {
    start: (ports) => void (painters = ports),
    forget: () => {
      shown.clear();
      tell({ kind: 'forget' });
    },
    show: (page, { width, height, items }, { edition, fonts, session }) => {
      const before = shown.get(page);
      const patch = patchBetween(before?.items ?? [], items);
      const { damage } = patch;
      if (before !== undefined && damage.length === 0) return { revision: before.revision, damage };
      const revision = (before?.revision ?? 0) + 1;
      shown.set(page, { revision, items });
      tell({
        kind: 'page',
        ...{ page, revision, width, height },
        items: forPainters(patch.items),
        outlines: outlines.batchesFor(patch.items, fonts),
        pictures: picturesOf(session, edition, items),
      });
      return { revision, damage };
    },
  };
}

function picturesOf(session: string, edition: Edition, items: readonly DisplayItem[]): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const item of items) {
    if (item.kind !== 'picture') continue;
    const picture = edition.pictures.find(({ id }) => id === item.picture);
    if (picture !== undefined) addresses[picture.id] = pictureUrl({ session, sha256: picture.sha256 });
  }
  return addresses;
}
