import { EDITION_FORMAT, profileOfTemplate } from '../../core/document';
import type { Block, Edition, Page, Profile } from '../../core/document';
import { editionLoads, pageLoad } from '../../core/makeup';
import { createCompositionCache, settingOf } from '../../core/page';
import type { FontLibrary } from '../../fonts';
import { TEMPLATES } from '../../templates';
import { millStories } from '../support/story-mill';

/** A page to be made up: an edition whose stories are all meant for the page of this number. */
export interface PageSet {
  readonly name: string;
  readonly template: string;
  readonly edition: Edition;
  readonly page: number;
}

/** What stands on a page before stories do. */
interface PageKind {
  readonly name: string;
  readonly front: boolean;
  blocks(profile: Profile): readonly Block[];
}

const KINDS: readonly PageKind[] = [
  { name: 'front', front: true, blocks: () => [] },
  { name: 'front over an advertisement', front: true, blocks: (profile) => [advertisement(profile, 1, 0.12)] },
  { name: 'inside', front: false, blocks: () => [] },
  { name: 'inside over an advertisement', front: false, blocks: (profile) => [advertisement(profile, 1, 0.22)] },
  { name: 'inside with half an advertisement', front: false, blocks: (profile) => [advertisement(profile, 0.5, 0.27)] },
];
/** Stories of a page by the paper: broadsheets and tabloids. */
const ITEMS = { broadsheet: [8, 10, 12, 14], tabloid: [5, 6, 7, 8] };
/** Papers with more lines than this are broadsheets. */
const BROADSHEET_LINES = 90;
/** How full the pages are, by day. */
const LOADS = [1, 1.03, 0.97, 1.06, 0.94, 1];
/** Steps in which the lengths of stories are fitted to the load. */
const FITTING_STEPS = 8;
/** Where those steps end at next to no text, lengths are tried from the longest on, each by so much shorter. */
const [LONGEST, SHORTER, SHORTEST] = [2, 0.93, 0.2];

/** An advertisement at the foot; of whole bands, as they are sold, where pages are set vertically. */
function advertisement({ grid }: Profile, width: number, height: number): Block {
  const { bandLines: step = 0 } = grid;
  const wanted = Math.round(grid.lines * height);
  const lines = step === 0 ? wanted : Math.max(1, Math.round(wanted / step)) * step - 1;
  const columns = Math.round(grid.columns * width);
  return {
    id: 'ad',
    frame: { column: grid.columns - columns, columns, line: grid.lines - lines, lines },
    content: { kind: 'ad', client: '云汀百货' },
  };
}

/** The plain papers' profiles, the last two of them set vertically. */
export function plainPapers(): readonly Profile[] {
  return TEMPLATES.slice(0, 7).map((template) => {
    const checked = profileOfTemplate(template, TEMPLATES);
    if (!checked.ok) throw new Error(`a template is broken at ${checked.problems[0]?.path ?? ''}`);
    return checked.profile;
  });
}

/** Page sets of a paper: every kind of page with every number of stories, so many days of each. */
export function* pageSets(profile: Profile, fonts: FontLibrary, days: number): Generator<PageSet> {
  const items = profile.grid.lines > BROADSHEET_LINES ? ITEMS.broadsheet : ITEMS.tabloid;
  for (const kind of KINDS) {
    for (const count of items) {
      for (let day = 1; day <= days; day++) yield pageSet({ profile, kind, count, day }, fonts);
    }
  }
}

/** The page set of a paper of the kind of this name, with so many stories. */
export function pageSetOf(
  profile: Profile,
  fonts: FontLibrary,
  { kind: name, count, day }: { readonly kind: string; readonly count: number; readonly day: number },
): PageSet {
  const kind = KINDS.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no kind of page ${name}`);
  return pageSet({ profile, kind, count, day }, fonts);
}

interface Wish {
  readonly profile: Profile;
  readonly kind: PageKind;
  readonly count: number;
  readonly day: number;
}

/** As a desk orders its copy: the lengths of the stories are such that they fill the page to the day's load. */
function pageSet(wish: Wish, fonts: FontLibrary): PageSet {
  const { profile, kind, count, day } = wish;
  const page = kind.front ? 1 : 2;
  const wanted = LOADS[(day - 1) % LOADS.length] ?? 1;
  const loadAt = (factor: number): number => {
    const edition = editionOf(wish, factor);
    const cache = createCompositionCache();
    return pageLoad({ edition, page, stories: edition.stories, setting: settingOf(edition, fonts), cache }).wanted;
  };
  let [short, long] = [0.1, 4];
  for (let step = 0; step < FITTING_STEPS; step++) {
    const middle = (short + long) / 2;
    if (loadAt(middle) < wanted) short = middle;
    else long = middle;
  }
  // Pictures with next to no text take much room too: of two lengths that fill a page the longer is what a desk orders.
  if (short < SHORTEST) {
    for (short = LONGEST; short > SHORTEST && loadAt(short) > wanted;) short *= SHORTER;
  }
  const name = `${profile.id}, ${kind.name}, ${count} stories, day ${day}`;
  return { name, template: `${profile.id}, ${kind.name}`, edition: editionOf(wish, short), page };
}

function editionOf({ profile, kind, count, day }: Wish, factor: number): Edition {
  const seed = day * 1000 + count * 10 + KINDS.indexOf(kind);
  const chance = chances(seed);
  const lengths = Array.from({ length: count }, (_, index) => {
    // Every other day a picture stands without a story.
    if (index === count - 2 && day % 2 === 0) return 0;
    const base =
      index < 2
        ? 700 + 700 * chance(index)
        : index < count * 0.6
          ? 250 + 650 * chance(index)
          : 110 + 220 * chance(index);
    return Math.max(110, Math.round(factor * base));
  });
  const pictures = lengths.map((length, index): readonly number[] => {
    if (length === 0 || index === 0) return [1.5];
    const share = index < 4 ? 0.6 : 0.25;
    return chance(100 + index) < share ? [[1.5, 1.33, 0.75][index % 3] ?? 1.5] : [];
  });
  const section = kind.front ? '要闻' : '综合';
  const copy = millStories({ seed, lengths, pictures, sections: lengths.map(() => section) });
  // A guide makes the page a drawn-up one, that keeps its place.
  const made: Page = {
    ...{ id: 'p', name: section, articles: [] },
    blocks: kind.blocks(profile),
    guides: [{ id: 'g', axis: 'down', at: 1 }],
  };
  return {
    ...{ format: EDITION_FORMAT, id: 'milled', profile, issue: { date: '2026-09-18', number: 12 } },
    masthead: { name: '云汀时报', fields: {} },
    ...{ teasers: [], credits: [], pictures: copy.pictures, stories: copy.stories },
    pages: kind.front ? [made] : [{ id: 'q', name: '要闻', articles: [] }, made],
  };
}

/** Names of an edition set's pages, and how many stories it has. */
const EDITION = { names: ['要闻', '综合', '民生', '副刊'], stories: 40 };

/**
 * An edition of four pages and forty stories on this paper, as a day brings them: some for a section, every third for
 * any page, the least important last; long enough to fill the pages to the day's load.
 */
export function editionSet(profile: Profile, fonts: FontLibrary, day: number): Edition {
  const wanted = LOADS[(day - 1) % LOADS.length] ?? 1;
  let [short, long] = [0.05, 4];
  for (let step = 0; step < FITTING_STEPS; step++) {
    const middle = (short + long) / 2;
    const edition = fourPages(profile, day, middle);
    const loads = editionLoads(edition, { setting: settingOf(edition, fonts), pages: EDITION.names.length });
    if (loads.reduce((sum, load) => sum + load.wanted, 0) / loads.length < wanted) short = middle;
    else long = middle;
  }
  return fourPages(profile, day, short);
}

function fourPages(profile: Profile, day: number, factor: number): Edition {
  const chance = chances(day * 7000);
  const lengths = Array.from({ length: EDITION.stories }, (_, index) => {
    const base =
      index < 6 ? 700 + 700 * chance(index) : index < 24 ? 250 + 650 * chance(index) : 110 + 220 * chance(index);
    return Math.max(110, Math.round(factor * base));
  });
  const pictures = lengths.map((_, index): readonly number[] =>
    index < 4 || chance(100 + index) < 0.35 ? [[1.5, 1.33, 0.75][index % 3] ?? 1.5] : [],
  );
  const sections = lengths.map((_, index) => (index % 3 === 0 ? '' : (EDITION.names[index % 4] ?? '')));
  const copy = millStories({ seed: day * 7000, lengths, pictures, sections });
  return {
    ...{ format: EDITION_FORMAT, id: 'milled', profile, issue: { date: '2026-09-18', number: 12 } },
    masthead: { name: '云汀时报', fields: {} },
    ...{ teasers: [], credits: [], pictures: copy.pictures, stories: copy.stories, pages: [] },
  };
}

/** Numbers from 0 to 1 by their place, the same for the same seed. */
function chances(seed: number): (index: number) => number {
  return (index) => {
    const wave = Math.sin((seed + index) * 12.9898) * 43758.5453;
    return wave - Math.floor(wave);
  };
}
