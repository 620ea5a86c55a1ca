import type { Edition, MarkedOwner, ProofRound } from '../document';
import { holderTexts, ownerTexts } from '../marks';
import { versionsSince } from '../rounds';
import { paragraphIndex } from '../text-edit';
import type { EditableText } from '../text-edit';
import type { EditionComparison, JudgedChange } from './compare-editions';
import { stretchesBetween } from './compare-texts';

/** That somebody changed something: who, empty of somebody who has not said, and when they did last, in UTC. */
export interface ChangeRun {
  readonly reader: string;
  readonly at: string;
}

/**
 * What is known of a text: who put each of its characters in, and who took something out before each and at its end.
 */
interface Traced {
  readonly text: string;
  readonly by: readonly (ChangeRun | undefined)[];
  readonly gaps: readonly (ChangeRun | undefined)[];
}

/** A version of an owner's texts, and who changed it. */
interface TextVersion {
  readonly texts: readonly EditableText[];
  readonly run: ChangeRun;
}

/**
 * A comparison of an edition with its state when a round began, each change with those who made it. What was changed
 * and changed back is no change.
 */
export function traceChanges(comparison: EditionComparison, edition: Edition, round: ProofRound): EditionComparison {
  const versions = versionsSince(edition, round) ?? [];
  const owners = comparison.owners.map((compared) => {
    const { owner } = compared;
    const steps = versions.flatMap((version): readonly TextVersion[] => {
      if (version.kind === 'paper' || (version.kind === 'story') !== (owner.kind === 'story')) return [];
      if (version.kind === 'story' && version.of !== owner.id) return [];
      const texts =
        version.kind === 'story' ? (version.value ? holderTexts(version.value) : []) : pageTexts(version.value, owner);
      return texts === undefined ? [] : [{ texts, run: { reader: version.reader, at: version.at } }];
    });
    const now = ownerTexts(edition, owner);
    const traced = traceTexts(steps, now);
    return {
      ...compared,
      changes: compared.changes.map((change) => ({ ...change, runs: runsOf(change, now, traced) })),
    };
  });
  return { ...comparison, owners };
}

/** The texts of a block or a label that a page has; nothing where it is not on it. */
function pageTexts(
  page: Edition['pages'][number] | undefined,
  { kind, id }: MarkedOwner,
): readonly EditableText[] | undefined {
  const holder =
    kind === 'block' ? page?.blocks?.find((each) => each.id === id) : page?.articles.find((each) => each.id === id);
  return holder && holderTexts(holder);
}

function traceTexts(steps: readonly TextVersion[], now: readonly EditableText[]): ReadonlyMap<string, Traced> {
  const traced = new Map<string, Traced>();
  for (const [index, { texts, run }] of steps.entries()) {
    const [was, next] = [flowsOf(texts), flowsOf(steps[index + 1]?.texts ?? now)];
    for (const name of new Set([...was.keys(), ...next.keys()]))
      traced.set(name, changed(traced.get(name) ?? untouched(was.get(name) ?? ''), next.get(name) ?? '', run));
  }
  return traced;
}

/** A text for each head, and one for all paragraphs, each of which ends with a line break. */
function flowsOf(texts: readonly EditableText[]): ReadonlyMap<string, string> {
  const flows = new Map<string, string>();
  for (const { part, text } of texts) {
    if (paragraphIndex(part) === undefined) flows.set(part, text);
    else flows.set(BODY, `${flows.get(BODY) ?? ''}${text}\n`);
  }
  return flows;
}

const BODY = 'body';

function untouched(text: string): Traced {
  return { text, by: [], gaps: [] };
}

function changed(was: Traced, text: string, run: ChangeRun): Traced {
  const by: (ChangeRun | undefined)[] = [];
  const gaps: (ChangeRun | undefined)[] = [];
  let at = 0;
  let gap: ChangeRun | undefined;
  for (const { kind, text: stretch } of stretchesBetween(was.text, text)) {
    if (kind === 'removed') {
      at += stretch.length;
      gap = run;
      continue;
    }
    for (let index = 0; index < stretch.length; index += 1) {
      gaps.push(gap ?? (kind === 'same' ? was.gaps[at] : undefined));
      by.push(kind === 'same' ? was.by[at] : run);
      if (kind === 'same') at += 1;
      gap = undefined;
    }
  }
  gaps.push(gap ?? was.gaps[was.text.length]);
  return { text, by, gaps };
}

function runsOf(
  { after }: JudgedChange,
  now: readonly EditableText[],
  traced: ReadonlyMap<string, Traced>,
): readonly ChangeRun[] {
  const isBody = paragraphIndex(after.from.part) !== undefined;
  const flow = traced.get(isBody ? BODY : after.from.part);
  if (flow === undefined) return [];
  const from = after.from.offset + (isBody ? bodyStart(now, after.from.part) : 0);
  const to = from + after.text.length;
  const runs = [...flow.by.slice(from, to), ...flow.gaps.slice(from, to + 1)].filter((run) => run !== undefined);
  return [...new Set(runs)].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function bodyStart(texts: readonly EditableText[], part: EditableText['part']): number {
  const before = texts.slice(
    0,
    texts.findIndex((each) => each.part === part),
  );
  return before.reduce((sum, each) => sum + (paragraphIndex(each.part) === undefined ? 0 : each.text.length + 1), 0);
}
