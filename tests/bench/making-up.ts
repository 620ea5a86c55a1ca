/**
 * `npm run makeup -- [--edition] [--days N] [--template NAME] [--out DIR] [--mend] [--proposals] [--steps]`: makes up
 * pages of every kind from milled copy (each day of them is 120) and prints how they score, by kind of page and all
 * together, and the taboos by code. Each page's time, of the processor and by the clock, is given once as its stories
 * come, never measured before, and once more made up again, with all that is known of them; with `--edition` whole
 * editions of four pages and forty stories, how their pages score and how even their loads are. `--out` keeps the
 * layouts, as `forme inspect --layout` prints them. `--mend` then makes single stories longer and shorter and prints
 * how their pages take it, by paper, of stories that stand in steps, and of all. `--proposals` asks for other pages
 * than each, and prints how many of the first four tries come to one. With `--steps` stories may stand in steps.
 * Nothing is asserted.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition, Profile, Story } from '../../core/document';
import { editionLoads, makeUp, mendPage } from '../../core/makeup';
import { composeEdition, composePage, createCompositionCache, settingOf } from '../../core/page';
import type { PageLayout } from '../../core/page';
import { TERM_WEIGHTS, editionSpreads, scoreEdition, scorePage } from '../../core/page-score';
import type { PageScore, ScoreTerm } from '../../core/page-score';
import { createFontLibrary } from '../../fonts';
import type { FontLibrary } from '../../fonts';
import { diskFontSources } from '../../fonts/node';
import { editionSet, pageSets, plainPapers } from './page-sets';
import type { PageSet } from './page-sets';
import { proposalLines, proposalsOf } from './proposing';
import type { Proposed } from './proposing';
import { timed } from './took';
import type { Took } from './took';

interface MadePage {
  readonly set: PageSet;
  readonly layout: PageLayout;
  readonly score: PageScore;
  readonly left: number;
  readonly made: Edition;
  /** Time of making it up: its stories never measured before, and once more. */
  readonly first: Took;
  readonly again: Took;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      edition: { type: 'boolean' },
      days: { type: 'string' },
      template: { type: 'string' },
      out: { type: 'string' },
      mend: { type: 'boolean' },
      proposals: { type: 'boolean' },
      steps: { type: 'boolean' },
    },
  });
  const fonts = createFontLibrary(diskFontSources([join(__dirname, '..', '..', 'node_modules')]));
  const all: MadePage[] = [];
  let warm = false;
  const mends: Mend[] = [];
  const proposed: Proposed[] = [];
  for (const paper of plainPapers()) {
    if (values.template !== undefined && values.template !== paper.id) continue;
    const profile: Profile = { ...paper, ...(values.steps === true && { storyShapes: 'steps' }) };
    if (values.edition === true) {
      // The program itself is warm before anything is timed, as the worker is that makes pages up.
      if (!warm) editionLine(profile, fonts, 1);
      warm = true;
      for (let day = 1; day <= Number(values.days ?? '6'); day++) console.log(editionLine(profile, fonts, day));
      continue;
    }
    const groups = new Map<string, MadePage[]>();
    for (const set of pageSets(profile, fonts, Number(values.days ?? '6'))) {
      if (!warm) makeOne(set, fonts);
      warm = true;
      const made = makeOne(set, fonts);
      groups.set(set.template, [...(groups.get(set.template) ?? []), made]);
      all.push(made);
      if (values.mend === true) mends.push(...mendAll(made, fonts));
      if (values.proposals === true) proposed.push(proposalsOf(made.made, set.page, set.name, fonts));
    }
    for (const [name, pages] of groups) console.log(tableLine(name, pages));
  }
  if (values.edition === true) return;
  console.log(tableLine('all', all));
  console.log(tabooLine(all));
  console.log(termLine(all));
  for (const line of worst(all)) console.log(line);
  for (const line of [...mendLines(mends), ...proposalLines(proposed)]) console.log(line);
  if (values.out !== undefined) keep(all, values.out);
}

function makeOne(set: PageSet, fonts: FontLibrary): MadePage {
  const cache = createCompositionCache();
  // Stories are known by who they are: these are new ones.
  const edition = { ...set.edition, stories: set.edition.stories.map((story) => ({ ...story })) };
  const setting = settingOf(edition, fonts);
  const [pages, first] = timed(() => makeUp(edition, { setting, cache }));
  const [, again] = timed(() => makeUp(edition, { setting, cache }));
  const made = { ...edition, pages };
  const layout = composePage(made, set.page, { fonts, cache }).layout;
  const placed = new Set(pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const left = set.edition.stories.filter(({ id }) => !placed.has(id)).length;
  return { set, layout, score: scorePage(layout), left, made, first, again };
}

/** A story that changed its length after the page was made up. */
interface Mend {
  readonly name: string;
  readonly paper: string;
  /** Whether it stands in a step. */
  readonly inStep: boolean;
  /** Other articles that moved; none is told of a page that is not mended. */
  readonly moved?: number;
  /** The page before and after. */
  readonly before: PageScore;
  readonly after: PageScore;
  readonly ms: number;
}

/** Every third story of a page once longer and once shorter by a fifth. */
function mendAll({ set, made, score: before }: MadePage, fonts: FontLibrary): readonly Mend[] {
  const articles = made.pages[set.page - 1]?.articles ?? [];
  const changed = [...new Set(articles.map(({ story }) => story))].filter((_, index) => index % 3 === 0);
  return changed.flatMap((story) =>
    [1.2, 0.8].flatMap((factor): readonly Mend[] => {
      const [article, ...more] = articles.filter((one) => one.story === story);
      if (article === undefined) return [];
      const { id } = article;
      const stories = made.stories.map((each) => (each.id === story ? { ...each, ...resized(each, factor) } : each));
      const edition = { ...made, stories };
      const cache = createCompositionCache();
      const setting = settingOf(edition, fonts);
      const [mended, took] = timed(() => mendPage({ edition, page: set.page, articles: [id], setting, cache }));
      const own = {
        ...{ name: `${set.name}, ${story} × ${factor}`, paper: made.profile.id, inStep: more.length > 0 },
        ...{ before, ms: took.processor },
      };
      if (mended === undefined) return [{ ...own, after: before }];
      const pages = edition.pages.map((page, index) => (index === set.page - 1 ? mended.page : page));
      const after = scorePage(composePage({ ...edition, pages }, set.page, { fonts }).layout);
      return [{ ...own, moved: mended.moved.length, after }];
    }),
  );
}

/** The story with its last body paragraph cut, or its text said again, until it is so much shorter or longer. */
function resized({ paragraphs }: Story, factor: number): Pick<Story, 'paragraphs'> {
  const bodies = paragraphs.filter(({ kind }) => kind === 'body');
  const length = bodies.reduce((sum, { text }) => sum + text.length, 0);
  let change = Math.round(length * (factor - 1));
  if (change > 0) {
    const more = bodies
      .map(({ text }) => text)
      .join('')
      .slice(0, change);
    return { paragraphs: [...paragraphs, { kind: 'body', text: more }] };
  }
  const kept = [...paragraphs];
  while (change < 0 && kept.length > 0) {
    const last = kept.pop()!;
    if (last.text.length > -change)
      kept.push({ ...last, text: `${last.text.slice(0, last.text.length + change - 1)}。` });
    change += last.text.length;
  }
  return { paragraphs: kept };
}

/** How pages took their changes: by paper, of stories in steps, and all together; and those in which most moved. */
function mendLines(mends: readonly Mend[]): readonly string[] {
  if (mends.length === 0) return [];
  const papers = [...new Set(mends.map(({ paper }) => paper))];
  const moved = (mend: Mend): number => mend.moved ?? Infinity;
  const most = mends.filter((mend) => moved(mend) > 0).sort((a, b) => moved(b) - moved(a));
  return [
    'a story a fifth longer or shorter:',
    ...papers.map((name) =>
      mendLine(
        name,
        mends.filter(({ paper }) => paper === name),
      ),
    ),
    mendLine(
      'stories in steps',
      mends.filter(({ inStep }) => inStep),
    ),
    mendLine('all', mends),
    ...most.map(({ name, moved: others }) => `  ${others === undefined ? 'not mended' : `${others} moved`}  ${name}`),
  ];
}

function mendLine(name: string, mends: readonly Mend[]): string {
  const mended = mends.filter(({ moved }) => moved !== undefined);
  const inPlace = mended.filter(({ moved }) => moved === 0);
  const times = mends.map(({ ms }) => ms).sort((a, b) => a - b);
  const mean = (value: (mend: Mend) => number): number =>
    mended.reduce((sum, mend) => sum + value(mend), 0) / Math.max(1, mended.length);
  const severity = ({ taboos }: PageScore): number => taboos.reduce((sum, taboo) => sum + taboo.severity, 0);
  const both = (value: (score: PageScore) => number, digits: number): string =>
    `${mean(({ before }) => value(before)).toFixed(digits)} to ${mean(({ after }) => value(after)).toFixed(digits)}`;
  return [
    `  ${name.padEnd(24)}`,
    `mended ${mended.length}/${mends.length}`,
    `nothing else moved in ${inPlace.length} (${((100 * inPlace.length) / Math.max(1, mends.length)).toFixed(0)} %)`,
    `at most ${Math.max(0, ...mended.map(({ moved = 0 }) => moved))}`,
    `sound ${mended.filter(({ after }) => after.faults.length === 0).length}`,
    `score ${both(({ score }) => score, 1)}`,
    `severity ${both(severity, 2)}`,
    `fill ${both(({ white }) => 100 * (1 - white), 2)} %`,
    `${(times[times.length >> 1] ?? 0).toFixed(0)} ms (most ${(times.at(-1) ?? 0).toFixed(0)})`,
  ].join('  ');
}

function editionLine(profile: Profile, fonts: FontLibrary, day: number): string {
  const edition = editionSet(profile, fonts, day);
  const cache = createCompositionCache();
  const options = { setting: settingOf(edition, fonts), cache, pages: 4 };
  const [pages, took] = timed(() => makeUp(edition, options));
  const layouts = composeEdition({ ...edition, pages }, { fonts, cache }).map(({ layout }) => layout);
  const scores = layouts.map(scorePage);
  const across = editionSpreads(layouts).flatMap(({ taboos }) => taboos.map(({ severity }) => severity));
  const placed = new Set(pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const left = edition.stories.filter(({ id }) => !placed.has(id));
  const whole = scoreEdition(
    scores.map(({ score }) => score),
    { missing: left.map(({ priority }) => priority), across },
  );
  return [
    `${profile.id}, edition, day ${day}`.padEnd(36),
    `score ${whole.toFixed(1)} (${scores.map(({ score }) => score.toFixed(1)).join(' ')})`,
    `sound ${scores.filter(({ faults }) => faults.length === 0).length}/${scores.length}`,
    `loads ${editionLoads(edition, options)
      .map(({ wanted }) => wanted.toFixed(2))
      .join(' ')}`,
    `left ${left.length}`,
    `${took.processor.toFixed(0)} ms, ${took.clock.toFixed(0)} by the clock`,
  ].join('  ');
}

function tableLine(name: string, pages: readonly MadePage[]): string {
  const scores = pages.map(({ score }) => score.score).sort((a, b) => a - b);
  const sorted = (value: (page: MadePage) => number): readonly number[] => pages.map(value).sort((a, b) => a - b);
  const spread = (list: readonly number[]): string => `${at(list, 0.5).toFixed(0)} (p95 ${at(list, 0.95).toFixed(0)})`;
  const told = (took: (page: MadePage) => Took): string =>
    `${spread(sorted((page) => took(page).processor))} ms, ${spread(sorted((page) => took(page).clock))} by the clock`;
  const at = (list: readonly number[], share: number): number => list[Math.floor((list.length - 1) * share)] ?? 0;
  const mean = (value: (page: MadePage) => number): number =>
    pages.reduce((sum, page) => sum + value(page), 0) / Math.max(1, pages.length);
  const sound = pages.filter(({ score }) => score.faults.length === 0).length;
  const severity = mean(({ score }) => score.taboos.reduce((sum, taboo) => sum + taboo.severity, 0));
  return [
    name.padEnd(52),
    `sound ${sound}/${pages.length}`,
    `score ${mean(({ score }) => score.score).toFixed(1)} (p10 ${at(scores, 0.1).toFixed(1)}, least ${at(scores, 0).toFixed(1)})`,
    `taboos ${mean(({ score }) => score.taboos.length).toFixed(2)} (${severity.toFixed(2)})`,
    `fill ${(100 * (1 - mean(({ score }) => score.white))).toFixed(2)} %, short legs ${(100 * mean(({ score }) => score.slack)).toFixed(2)} %`,
    `left ${mean(({ left }) => left).toFixed(2)}`,
    told(({ first }) => first),
    `again ${told(({ again }) => again)}`,
  ].join('  ');
}

/** How often each taboo is broken, with the severity of all together, and how the terms of the score stand. */
function tabooLine(pages: readonly MadePage[]): string {
  const taboos = pages.flatMap(({ score }) => score.taboos);
  const codes = [...new Set(taboos.map(({ code }) => code))].sort();
  const told = codes.map((code) => {
    const own = taboos.filter((taboo) => taboo.code === code);
    return `${code} ${own.length} (${own.reduce((sum, { severity }) => sum + severity, 0).toFixed(2)})`;
  });
  return `  taboos of ${pages.length} pages: ${told.join('  ') || 'none'}`;
}

function termLine(pages: readonly MadePage[]): string {
  const terms = Object.keys(TERM_WEIGHTS) as readonly ScoreTerm[];
  const mean = (term: ScoreTerm): number => pages.reduce((sum, { score }) => sum + score.terms[term], 0) / pages.length;
  return `  terms: ${terms.map((term) => `${term} ${mean(term).toFixed(3)}`).join('  ')}`;
}

function worst(pages: readonly MadePage[]): readonly string[] {
  const found = pages.toSorted((a, b) => a.score.score - b.score.score).slice(0, 8);
  return found.map(({ set, score }) => {
    const codes = [...score.faults, ...score.taboos].map(({ code }) => code);
    return `  ${score.score.toFixed(1)}  ${set.name}  ${codes.join(' ')}`;
  });
}

function keep(pages: readonly MadePage[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { set, layout, left } of pages) {
    writeFileSync(
      join(folder, `${set.name.replaceAll(', ', '-').replaceAll(' ', '_')}.json`),
      JSON.stringify({ ...layout, left }),
    );
  }
}

main();
