import type { AnchorPlace, TextAnchor, TextPart } from '../document';
import { comparePlaces, compareParts } from '../text-edit';
import type { KeptText, OwnerChange } from './text-change';

/**
 * Where an anchor stands after a change of its owner's texts: on those of its characters that live on, with what was
 * put in between them. Where all are gone it says so, and keeps the place where they were. What it stood on is not told
 * anew.
 */
export function mapAnchor(anchor: TextAnchor, kept: OwnerChange['kept']): TextAnchor {
  if (anchor.gone === true) return at(anchor, nearest(anchor.from, kept));
  const isPlace = comparePlaces(anchor.from, anchor.to) === 0;
  const runs = isPlace ? besidePlace(anchor.from, kept) : widest(runsWithin(anchor, kept));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) {
    return { ...at(anchor, nearest(anchor.from, kept)), gone: true };
  }
  const from = { part: first.part, offset: first.at };
  const to = { part: last.part, offset: last.at + last.end - last.start };
  const { owner } = first;
  const same = owner === anchor.owner || (owner.id === anchor.owner.id && owner.kind === anchor.owner.kind);
  if (same && isSame(from, anchor.from) && isSame(to, anchor.to)) return anchor;
  return { ...anchor, owner: same ? anchor.owner : owner, from, to };
}

function at(anchor: TextAnchor, place: AnchorPlace): TextAnchor {
  return isSame(place, anchor.from) && isSame(place, anchor.to) ? anchor : { ...anchor, from: place, to: place };
}

function isSame(a: AnchorPlace, b: AnchorPlace): boolean {
  return a.part === b.part && a.offset === b.offset;
}

/** What lives on of an anchor's characters, in the order in which they stood. */
function runsWithin({ from, to }: TextAnchor, kept: OwnerChange['kept']): readonly KeptText[] {
  const runs: KeptText[] = [];
  const parts = [...kept.keys()].filter(
    (part) => compareParts(part, from.part) >= 0 && compareParts(part, to.part) <= 0,
  );
  for (const part of parts.sort(compareParts)) {
    const begin = part === from.part ? from.offset : 0;
    const limit = part === to.part ? to.offset : Infinity;
    for (const run of inOrder(kept.get(part)!)) {
      const [start, end] = [Math.max(run.start, begin), Math.min(run.end, limit)];
      if (start < end) runs.push({ ...run, start, end, at: run.at + start - run.start });
    }
  }
  return runs;
}

/** Of stretches that a change has parted, those that hold the most characters. */
function widest(runs: readonly KeptText[]): readonly KeptText[] {
  const flows = new Map<string, KeptText[]>();
  for (const run of runs) {
    const name = `${run.owner.kind} ${run.owner.id} ${run.flow}`;
    flows.set(name, [...(flows.get(name) ?? []), run]);
  }
  let best: readonly KeptText[] = [];
  for (const flow of flows.values()) if (lengthOf(flow) > lengthOf(best)) best = flow;
  return best;
}

function lengthOf(runs: readonly KeptText[]): number {
  return runs.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A place goes with the character before it, else with the one after it; in a text without any it stays. */
function besidePlace({ part, offset }: AnchorPlace, kept: OwnerChange['kept']): readonly KeptText[] {
  const runs = kept.get(part) ?? [];
  const before = runs.find(({ start, end }) => start < offset && offset <= end);
  const after = before ?? runs.find(({ start, end }) => start <= offset && offset < end);
  const run = after ?? runs.find(({ start, end }) => start === offset && end === offset);
  return run === undefined ? [] : [{ ...run, start: offset, end: offset, at: run.at + offset - run.start }];
}

/** The end of what lives on before a place, else the beginning of what does after it. */
function nearest(place: AnchorPlace, kept: OwnerChange['kept']): AnchorPlace {
  let before: { readonly was: AnchorPlace; readonly now: AnchorPlace } | undefined;
  let after: typeof before;
  for (const [part, runs] of kept) {
    for (const { start, end, part: to, at: offset } of runs) {
      if (comparePlaces({ part, offset: start }, place) <= 0) {
        const most = part === place.part ? Math.min(end, place.offset) : end;
        const was = { part, offset: most };
        if (before === undefined || comparePlaces(was, before.was) > 0) {
          before = { was, now: { part: to, offset: offset + most - start } };
        }
      } else if (after === undefined || comparePlaces({ part, offset: start }, after.was) < 0) {
        after = { was: { part, offset: start }, now: { part: to, offset } };
      }
    }
  }
  const near = before !== undefined && (onOneText(before.was.part, place.part) || after === undefined) ? before : after;
  return near?.now ?? { part: place.part, offset: 0 };
}

function onOneText(a: TextPart, b: TextPart): boolean {
  return a === b || (a.startsWith('body:') && b.startsWith('body:'));
}

function inOrder(runs: readonly KeptText[]): readonly KeptText[] {
  return runs.every((run, index) => index === 0 || runs[index - 1]!.start <= run.start)
    ? runs
    : [...runs].sort((a, b) => a.start - b.start);
}
