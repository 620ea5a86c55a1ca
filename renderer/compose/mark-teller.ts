import { sameData } from '../../core/document';
import type { Edition, ProofMark } from '../../core/document';
import { drawMarks } from '../../core/marks';
import type { MarkDrawing } from '../../core/marks';
import type { ComposedPage } from '../../core/page';

/** Draws the marks of pages, and knows what was told of them. */
export interface MarkTeller {
  /**
   * The pages whose marks are drawn otherwise than was told last, by their ids; drawn anew only where something
   * changed.
   */
  readonly news: (
    edition: Edition,
    pages: ReadonlyMap<string, ComposedPage>,
  ) => ReadonlyMap<string, readonly MarkDrawing[]>;
}

interface Told {
  readonly made: ComposedPage;
  readonly marks: readonly ProofMark[] | undefined;
  readonly drawings: readonly MarkDrawing[];
}

/** A teller that has told nothing. */
export function createMarkTeller(): MarkTeller {
  const told = new Map<string, Told>();
  return {
    news: (edition, pages) => {
      const news = new Map<string, readonly MarkDrawing[]>();
      for (const { id } of edition.pages) {
        const made = pages.get(id);
        const before = told.get(id);
        if (made === undefined || (before?.made === made && before.marks === edition.proofMarks)) continue;
        const drawings = drawMarks(edition, made);
        const same = sameData(before?.drawings ?? [], drawings);
        told.set(id, { made, marks: edition.proofMarks, drawings: same ? (before?.drawings ?? []) : drawings });
        if (!same) news.set(id, drawings);
      }
      return news;
    },
  };
}
