import type { Credit, Edition, Issue, Masthead, MastheadField, Profile, Schedule, Teaser } from '../../core/document';
import { changed } from './article-edits';
import type { Part } from './article-edits';

/** The edition with parts of its issue changed; a part that is `undefined` is left out. */
export function withIssue(edition: Edition, part: Part<Issue>): Edition {
  return { ...edition, issue: changed(edition.issue, part) };
}

/** The edition with parts of its masthead changed; a part that is `undefined` is left out. */
export function withMasthead(edition: Edition, part: Part<Masthead>): Edition {
  return { ...edition, masthead: changed(edition.masthead, part) };
}

/** The edition with a written field of its masthead; an empty text leaves it out. */
export function withField(edition: Edition, field: MastheadField, text: string): Edition {
  const { [field]: _old, ...rest } = edition.masthead.fields;
  return withMasthead(edition, { fields: text === '' ? rest : { ...edition.masthead.fields, [field]: text } });
}

/** The edition with another schedule, or with none. */
export function withSchedule(edition: Edition, schedule: Schedule | undefined): Edition {
  return withMasthead(edition, { schedule });
}

/** The edition with parts of its profile changed; a part that is `undefined` is left out. */
export function withProfile(edition: Edition, part: Part<Profile>): Edition {
  return { ...edition, profile: changed(edition.profile, part) };
}

/** The edition with one of its teasers (from 0) as `change` makes it. */
export function withTeaser(edition: Edition, index: number, change: (teaser: Teaser) => Teaser): Edition {
  return { ...edition, teasers: edition.teasers.map((teaser, at) => (at === index ? change(teaser) : teaser)) };
}

/** The edition with one of its credits (from 0) as `change` makes it. */
export function withCredit(edition: Edition, index: number, change: (credit: Credit) => Credit): Edition {
  return { ...edition, credits: edition.credits.map((credit, at) => (at === index ? change(credit) : credit)) };
}

/** A list without one of its items (from 0). */
export function withoutItem<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, at) => at !== index);
}

/** A list with one of its items (from 0) before the one it followed. */
export function movedUp<Item>(list: readonly Item[], index: number): readonly Item[] {
  const [before, item] = [list[index - 1], list[index]];
  if (before === undefined || item === undefined) return list;
  return list.map((each, at) => (at === index - 1 ? item : at === index ? before : each));
}

/** Where a teaser points: nowhere, at a story, or at a page. */
export type TeaserTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'story'; readonly story: string }
  | { readonly kind: 'page'; readonly page: number };

/** A teaser that points elsewhere. */
export function aimed({ text }: Teaser, target: TeaserTarget): Teaser {
  switch (target.kind) {
    case 'none':
      return { text };
    case 'story':
      return { text, story: target.story };
    case 'page':
      return { text, page: target.page };
  }
}
