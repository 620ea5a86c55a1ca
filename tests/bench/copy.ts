import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importCopy } from '../../core/copy';

/** A story as a bench sets it: a head and running text. */
export interface BenchStory {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const OWN_COPY = join(__dirname, '..', '..', 'tests', 'bench', 'copy');
const SAMPLE_COPY = join(__dirname, '..', '..', 'examples', 'yunting', 'copy');

/** Files of `copy/` that are no ordinary Simplified copy. */
const SPECIAL = { badLuck: 'bad-luck.txt', traditional: 'traditional.txt' } as const;

/** The newspaper copy that evenness is measured on: the sample paper's body text and the bench's own stories. */
export function newspaperCopy(): readonly BenchStory[] {
  const special: readonly string[] = Object.values(SPECIAL);
  const own = readdirSync(OWN_COPY)
    .filter((file) => !special.includes(file))
    .sort();
  return [...sampleStories(), ...own.flatMap(readStories)];
}

/** Copy of everything that spoils a narrow column: addresses, runs of marks, long numbers, Latin phrases. */
export function badLuckCopy(): readonly BenchStory[] {
  return readStories(SPECIAL.badLuck);
}

/** Traditional copy in Taiwan's usage. */
export function traditionalCopy(): readonly BenchStory[] {
  return readStories(SPECIAL.traditional);
}

/** Stories are kept apart by an empty line; the first line of each is its head, every other a paragraph. */
function readStories(file: string): readonly BenchStory[] {
  return readFileSync(join(OWN_COPY, file), 'utf8')
    .trim()
    .split(/\n{2,}/)
    .map((story) => {
      const [headline = '', ...paragraphs] = story.split('\n');
      return { headline, paragraphs };
    });
}

function sampleStories(): readonly BenchStory[] {
  return readdirSync(SAMPLE_COPY)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(SAMPLE_COPY, file), 'utf8');
      return importCopy({ text, file, sha256: '', firstId: 1 }).stories;
    })
    .map(({ headline, paragraphs }) => ({
      headline,
      paragraphs: paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => text),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}
