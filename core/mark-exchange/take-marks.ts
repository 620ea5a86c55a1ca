import { sameData } from '../document';
import type { Edition, ProofMark } from '../document';
import { carryMarks } from '../marks';

/** Marks that were brought to an edition as it was when they were looked for. */
export interface MarksTaken {
  readonly before: Edition;
  /** All its marks then, with what was brought. */
  readonly marks: readonly ProofMark[];
}

/**
 * The edition, which may have gone on meanwhile, with marks that were brought to it as it was before: new ones on their
 * characters as they stand now, known ones with their new words, answers and states. What was removed meanwhile stays
 * removed, and what stayed as it was is left alone. The same edition where nothing was brought.
 */
export function takeMarks(edition: Edition, { before, marks }: MarksTaken): Edition {
  const known = new Map(before.proofMarks?.map((mark) => [mark.id, mark]));
  const changed = new Map<string, { readonly was: ProofMark; readonly brought: ProofMark }>();
  const fresh: ProofMark[] = [];
  for (const mark of marks) {
    const was = known.get(mark.id);
    if (was === undefined) fresh.push(mark);
    else if (!sameData(was, mark)) changed.set(mark.id, { was, brought: mark });
  }
  const here = new Set(edition.proofMarks?.map(({ id }) => id));
  const own = (edition.proofMarks ?? []).map((mark) => {
    const change = changed.get(mark.id);
    return change === undefined ? mark : answered(mark, change);
  });
  const added = fresh.filter(({ id }) => !here.has(id));
  if (added.length === 0 && own.every((mark, index) => mark === edition.proofMarks?.[index])) return edition;
  const carried = carryMarks({ ...before, proofMarks: added }, { ...edition, proofMarks: added }).proofMarks ?? [];
  return { ...edition, proofMarks: [...own, ...carried] };
}

/** A mark as it is now, with what was brought for it that is new, and the answers that it got meanwhile. */
function answered(mark: ProofMark, { was, brought }: { was: ProofMark; brought: ProofMark }): ProofMark {
  const told = new Set(brought.replies?.map((reply) => JSON.stringify(reply)));
  const more = (mark.replies ?? []).filter((reply) => !told.has(JSON.stringify(reply)));
  const replies = [...(brought.replies ?? []), ...more];
  return {
    ...mark,
    ...(brought.text !== was.text && { text: brought.text }),
    ...(brought.comment !== was.comment && { comment: brought.comment }),
    ...(brought.at !== was.at && { at: brought.at }),
    ...(brought.state !== was.state && { state: brought.state }),
    ...(replies.length > 0 && { replies }),
  };
}
