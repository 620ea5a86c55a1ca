import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Job } from '../../cli/job';
import { CATALOG } from '../../fonts';
import { newspaperCopy } from './copy';
import { NEWS_MEASURE, benchJob } from './job';
import { medianOf } from './measure';
import type { Figure, Ratio } from './measure';
import { peerFolder } from './peers/folder';
import { TYPST } from './peers/typst';

/** The jobs: pages, and characters on all of them. */
const JOBS = [
  { pages: 1, characters: 5_300 },
  { pages: 8, characters: 41_000 },
  { pages: 32, characters: 172_000 },
] as const;

/** Runs of each process; they take turns, so that whatever else the machine does meets all alike. */
const RUNS = 9;

const PROJECT = join(__dirname, '..', '..');

/**
 * What the processes find in their environment. Certificates that a machine adds for every Node program are left out:
 * they are read at each start, in more time than the rest of it takes, and say nothing of who sets type.
 */
const ENVIRONMENT = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };

/** `forme set` as people wait for it: whole processes, text on the disk to PDF on the disk. */
export function settingFigures(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'forme-bench-'));
  try {
    return JOBS.flatMap((size) => jobFigures(size, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jobFigures(size: (typeof JOBS)[number], folder: string): readonly Figure[] {
  const job = jobOf(size);
  const path = join(folder, 'job.json');
  const [ours, theirs] = [join(folder, 'forme.pdf'), join(folder, 'typst.pdf')];
  writeFileSync(path, JSON.stringify(job));
  const contenders: Record<string, readonly string[]> = {
    node: ['-e', '0'],
    forme: [join(PROJECT, 'cli', 'bin.js'), 'set', path, '-o', ours],
    ...(typstIsThere() && { typst: [typstScript(), peerFolder(), path, theirs, ...fontFolders(job)] }),
  };
  const times = timeInTurns(contenders);
  const bare = times['node'] ?? 0;
  const ms = times['forme'] ?? 0;
  const typst = times['typst'];
  const what = `${size.pages} ${size.pages === 1 ? 'page' : 'pages'}, ${charactersOf(job).toLocaleString('en')} characters`;
  const to = (name: string, value: number, baseline: number): Ratio => ({ to: name, value: value / baseline });
  return [
    {
      name: `forme set, ${what}`,
      value: ms,
      unit: 'ms',
      ratios: [
        to(`a bare Node start (${Math.round(bare)} ms)`, ms, bare),
        ...(typst === undefined ? [] : [to(`Typst ${TYPST.version} (${Math.round(typst)} ms)`, ms, typst)]),
      ],
    },
    {
      name: '  its PDF',
      value: kilobytes(ours),
      unit: 'KiB',
      ratios:
        typst === undefined
          ? []
          : [to(`Typst (${Math.round(kilobytes(theirs))} KiB)`, kilobytes(ours), kilobytes(theirs))],
    },
  ];
}

/** The bench's ordinary job, its articles cut after so many paragraphs that the pages hold what they should. */
function jobOf({ pages, characters }: (typeof JOBS)[number]): Job {
  const job = benchJob({ stories: newspaperCopy(), pages, measure: NEWS_MEASURE });
  const articles = job.pages.reduce((sum, page) => sum + page.articles.length, 0);
  let left = characters;
  let articlesLeft = articles;
  const cut = (paragraphs: readonly string[]): string[] => {
    const share = left / articlesLeft;
    articlesLeft -= 1;
    const kept: string[] = [];
    for (const paragraph of paragraphs) {
      if (kept.join('').length + paragraph.length / 2 > share) break;
      kept.push(paragraph);
    }
    left -= kept.join('').length;
    return kept;
  };
  return {
    ...job,
    pages: job.pages.map((page) => ({
      articles: page.articles.map((article) => ({ ...article, paragraphs: cut(article.paragraphs) })),
    })),
  };
}

function charactersOf({ pages }: Job): number {
  return pages
    .flatMap(({ articles }) => articles)
    .reduce((sum, { headline, paragraphs }) => sum + headline.length + paragraphs.join('').length, 0);
}

/** Median milliseconds of each process, after one that warms the disk. */
function timeInTurns(contenders: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, number>> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, args] of Object.entries(contenders)) {
      const from = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: ENVIRONMENT });
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (run > 0) times.get(name)?.push(performance.now() - from);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, medianOf(all)]));
}

function typstIsThere(): boolean {
  const there = existsSync(join(peerFolder(), 'node_modules', ...TYPST.name.split('/')));
  if (!there) console.log('Typst is not there: `npm run bench -- --peers` installs it');
  return there;
}

function typstScript(): string {
  return join(PROJECT, 'tests', 'bench', 'peers', 'set-with-typst.cjs');
}

/** Folders of the job's two faces: Typst is shown no others, so that it need not look through all. */
function fontFolders({ spec }: Job): readonly string[] {
  const wanted = [
    { family: spec.bodyFont, weight: 400 },
    { family: spec.headFont, weight: spec.headWeight },
  ];
  return CATALOG.filter((face) =>
    wanted.some(({ family, weight }) => family === face.family && weight === face.weight),
  ).map(({ file }) => dirname(join(PROJECT, 'node_modules', file)));
}

function kilobytes(file: string): number {
  return statSync(file).size / 1024;
}
