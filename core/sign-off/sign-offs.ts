import { SIGN_OFF_STAGES, signOffId } from '../document';
import type { Edition, Page, Profile, SignOff, SignOffStage, SignedThing } from '../document';
import { byId } from './by-id';
import { pageMatter } from './page-matter';

/** Something of a page that is not as it was signed. */
export interface SignedChange {
  readonly kind: SignedThing['kind'];
  readonly id: string;
  /** What people know it by now, or knew it by when it was signed; empty of the page itself. */
  readonly name: string;
  /** It came, it went, its words are others, or only where and how it stands. */
  readonly what: 'added' | 'removed' | 'text' | 'place';
}

/** A sign-off as it stands to the page now. */
export interface StandingSignOff {
  readonly signOff: SignOff;
  /** What changed since; a sign-off with changes is stale. */
  readonly changes: readonly SignedChange[];
}

/** The stages that pages of a title pass, press the last. */
export function stagesOf({ signOff }: Pick<Profile, 'signOff'>): readonly SignOffStage[] {
  const stages = signOff?.stages;
  return SIGN_OFF_STAGES.filter((stage) => stage === 'press' || stages === undefined || stages.includes(stage));
}

const standing = new WeakMap<
  SignOff,
  { readonly matter: readonly SignedThing[]; readonly standing: StandingSignOff }
>();

/** How a page was signed for a stage, and what changed since; `undefined` where it was not. */
export function signOffOf(edition: Edition, page: Page, stage: SignOffStage): StandingSignOff | undefined {
  const signOff = byId(edition.signOffs).get(signOffId(page.id, stage));
  if (signOff === undefined) return undefined;
  const matter = pageMatter(edition, page);
  const known = standing.get(signOff);
  if (known?.matter === matter) return known.standing;
  const made = { signOff, changes: changesBetween(signOff.seen, matter) };
  standing.set(signOff, { matter, standing: made });
  return made;
}

/** Whether a page was signed for press as it is now. */
export function isPassed(edition: Edition, page: Page): boolean {
  return signOffOf(edition, page, 'press')?.changes.length === 0;
}

/** The edition with pages signed for a stage as they are now; an earlier sign-off of theirs for it gives way. */
export function signPages(
  edition: Edition,
  { pages, stage, reader, at }: { readonly pages: readonly Page[] } & Pick<SignOff, 'stage' | 'reader' | 'at'>,
): Edition {
  const made = pages.map((page): SignOff => ({
    id: signOffId(page.id, stage),
    page: page.id,
    stage,
    reader,
    at,
    seen: pageMatter(edition, page),
  }));
  const ids = new Set(made.map(({ id }) => id));
  const others = (edition.signOffs ?? []).filter(({ id }) => !ids.has(id));
  return made.length === 0 ? edition : { ...edition, signOffs: [...others, ...made] };
}

/** The edition without the sign-offs of pages for a stage; the very same where there are none. */
export function withdrawSignOffs(edition: Edition, pages: readonly Page[], stage: SignOffStage): Edition {
  const { signOffs = [], ...rest } = edition;
  const ids = new Set(pages.map(({ id }) => signOffId(id, stage)));
  const others = signOffs.filter(({ id }) => !ids.has(id));
  if (others.length === signOffs.length) return edition;
  return others.length === 0 ? rest : { ...edition, signOffs: others };
}

function changesBetween(before: readonly SignedThing[], now: readonly SignedThing[]): readonly SignedChange[] {
  const keyOf = ({ kind, id }: SignedThing): string => `${kind} ${id}`;
  const earlier = new Map(before.map((thing) => [keyOf(thing), thing]));
  const later = new Set(now.map(keyOf));
  const changeOf = ({ kind, id, name }: SignedThing, what: SignedChange['what']): SignedChange => ({
    ...{ kind, id, name, what },
  });
  return [
    ...now.flatMap((thing): readonly SignedChange[] => {
      const was = earlier.get(keyOf(thing));
      if (was === undefined) return [changeOf(thing, 'added')];
      if (was.text !== thing.text) return [changeOf(thing, 'text')];
      return was.place === thing.place ? [] : [changeOf(thing, 'place')];
    }),
    ...before.filter((thing) => !later.has(keyOf(thing))).map((thing) => changeOf(thing, 'removed')),
  ];
}
