import type { Edition, MarkedOwner, ProofMark, TextAnchor } from '../document';
import { mapAnchor } from './map-anchor';
import { withMovedTexts } from './moved-texts';
import { holderOf } from './owner-texts';
import { ownerChange } from './text-change';
import type { OwnerChange } from './text-change';

/**
 * The edition after a change, its marks on the characters that they stood on before: whatever command made it. A mark
 * that the change itself has put elsewhere stays there. Layout does not matter. The edition itself where no mark moves.
 */
export function carryMarks(before: Edition, after: Edition): Edition {
  const { proofMarks } = after;
  if (before.proofMarks === undefined || proofMarks === undefined) return after;
  if (before.stories === after.stories && before.pages === after.pages) return after;
  const known = new Set(before.proofMarks);
  const carry = carrier(before, after);
  const carried = proofMarks.map((mark) => (known.has(mark) ? carriedMark(mark, carry) : mark));
  return carried.every((mark, index) => mark === proofMarks[index]) ? after : { ...after, proofMarks: carried };
}

type Carry = (anchor: TextAnchor) => TextAnchor;

function carriedMark(mark: ProofMark, carry: Carry): ProofMark {
  const anchor = mark.anchor.kind === 'text' ? carry(mark.anchor) : mark.anchor;
  const target = mark.target && carry(mark.target);
  if (anchor === mark.anchor && target === mark.target) return mark;
  return { ...mark, anchor, ...(target && { target }) };
}

function carrier(before: Edition, after: Edition): Carry {
  const changes = new Map<string, OwnerChange | undefined>();
  const changeOf = (owner: MarkedOwner): OwnerChange | undefined => {
    const name = `${owner.kind} ${owner.id}`;
    if (!changes.has(name)) {
      const [was, now] = [holderOf(before, owner), holderOf(after, owner)];
      changes.set(name, was === now ? undefined : ownerChange(owner, was, now));
    }
    return changes.get(name);
  };
  let all: readonly OwnerChange[] | undefined;
  const moved = new Map<OwnerChange, OwnerChange['kept']>();
  const withMoved = (change: OwnerChange): OwnerChange['kept'] => {
    all ??= changedStories(before, after).flatMap((id) => changeOf({ kind: 'story', id }) ?? []);
    const kept = moved.get(change) ?? withMovedTexts(change, all);
    moved.set(change, kept);
    return kept;
  };
  return (anchor) => {
    const change = changeOf(anchor.owner);
    if (change === undefined) return anchor;
    const next = mapAnchor(anchor, change.kept);
    // Looked for elsewhere only when it is not where it was: that is seldom, and takes longer.
    return next.gone === true && anchor.gone !== true ? mapAnchor(anchor, withMoved(change)) : next;
  };
}

function changedStories(before: Edition, after: Edition): readonly string[] {
  const earlier = new Map(before.stories.map((story) => [story.id, story]));
  const ids = after.stories.filter((story) => earlier.get(story.id) !== story).map(({ id }) => id);
  const remaining = new Set(after.stories.map(({ id }) => id));
  return [...ids, ...before.stories.filter(({ id }) => !remaining.has(id)).map(({ id }) => id)];
}
