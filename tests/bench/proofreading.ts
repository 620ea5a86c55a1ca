import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_FORMAT } from '../../core/document';
import type { Article, Edition, Page, ProofMark, Story } from '../../core/document';
import { PROOF_LISTS, proofread, provideWords, textsOf } from '../../core/proof';
import { createModel } from '../../model';
import { NOT_PROOFING, listedMarks } from '../../renderer/editor/proofing';
import { medianCpuMs } from './measure';
import type { Figure } from './measure';
import type { Bench } from './workload';

/** Characters of an edition of eight pages. */
const CHARACTERS = 47_700;
const PAGES = 100;
const MARKS = 10_000;
const STORIES_A_PAGE = 5;
const SIGNS = ['correct', 'delete', 'insert', 'query'] as const;
const STATES = ['open', 'done', 'queried', 'refused'] as const;
const ROUNDS = ['first', 'second', 'third'] as const;

/**
 * What the readers' desk waits for: an edition read for slips, the first time in a process and after an edit; ten
 * thousand marks on a hundred pages listed, filtered, and carried through an edit. Processor time, but for the
 * first reading, which is by the clock: the compiler of the engine works beside it.
 */
export async function proofreadingFigures(bench: Bench): Promise<readonly Figure[]> {
  provideWords(() => readFileSync(join(__dirname, '..', 'words.bin')));
  let stories = copies(bench.stories, (characters) => characters < CHARACTERS);
  const known: readonly string[] = [];
  const read = (): void => {
    const texts = stories.flatMap(textsOf);
    proofread({ texts, language: 'zh-Hans', issueDate: '2026-09-18', known, lists: PROOF_LISTS });
  };
  const from = performance.now();
  read();
  const first = performance.now() - from;
  const whole = await medianCpuMs(() => {
    stories = stories.map((story) => ({ ...story }));
    read();
  });
  let turn = 0;
  const edited = await medianCpuMs(() => {
    turn = (turn + 1) % stories.length;
    stories = stories.with(turn, longer(stories[turn]!));
    read();
  });

  const edition = markedEdition(bench);
  const { filter } = NOT_PROOFING;
  const list = (wish: typeof filter): unknown =>
    listedMarks({ edition: { ...edition }, standing: {}, page: 1, proofing: { filter: wish } });
  const model = createModel(edition);
  return [
    {
      name: `${CHARACTERS.toLocaleString('en')} characters read for slips, first`,
      value: first,
      unit: 'ms',
    },
    { name: 'the same in a program that runs, nothing kept', value: whole, unit: 'ms' },
    { name: 'after an edit of one story', value: edited, unit: 'ms' },
    { name: '10,000 marks on 100 pages listed', value: await medianCpuMs(() => list(filter)), unit: 'ms' },
    {
      name: 'those of one round and state',
      value: await medianCpuMs(() => list({ round: 'second', state: 'open' })),
      unit: 'ms',
    },
    {
      name: 'a character typed, 10,000 marks carried',
      value: await medianCpuMs(() =>
        model.change('type', (before) => ({ ...before, stories: before.stories.with(7, longer(before.stories[7]!)) })),
      ),
      unit: 'ms',
    },
  ];
}

function longer(story: Story): Story {
  const [first, ...rest] = story.paragraphs;
  return first === undefined ? story : { ...story, paragraphs: [{ ...first, text: `${first.text}新` }, ...rest] };
}

/** The stories over and over as stories of their own, for as long as more are wanted. */
function copies(stories: readonly Story[], more: (characters: number, count: number) => boolean): readonly Story[] {
  const made: Story[] = [];
  let characters = 0;
  for (let at = 0; more(characters, made.length); at = (at + 1) % stories.length) {
    const story = stories[at]!;
    characters += textsOf(story).reduce((sum, { text }) => sum + text.length, 0);
    made.push({ ...story, id: `s${made.length}`, pictures: [] });
  }
  return made;
}

function markedEdition({ edition, stories }: Bench): Edition {
  const own = copies(
    stories.filter(({ paragraphs }) => (paragraphs[0]?.text.length ?? 0) > 20),
    (_, count) => count < PAGES * STORIES_A_PAGE,
  );
  const pages = Array.from({ length: PAGES }, (_, page): Page => {
    const articles = own.slice(page * STORIES_A_PAGE, (page + 1) * STORIES_A_PAGE).map((story, at): Article => {
      const frame = { column: 0, columns: 2, line: at * 10, lines: 10 };
      return { id: `a${page}-${at}`, story: story.id, frame, head: { size: 28 }, pictures: [] };
    });
    return { id: `page-${page}`, name: '', articles };
  });
  const proofMarks = Array.from({ length: MARKS }, (_, at): ProofMark => {
    const part = 'body:0' as const;
    const owner = { kind: 'story', id: own[at % own.length]!.id } as const;
    const offset = Math.floor(at / own.length);
    return {
      id: `m${at}`,
      sign: SIGNS[at % SIGNS.length]!,
      anchor: { kind: 'text', owner, from: { part, offset }, to: { part, offset: offset + 1 }, words: '字' },
      reader: at % 2 === 0 ? '甲' : '乙',
      round: ROUNDS[at % ROUNDS.length]!,
      at: '2026-11-26T09:30:00Z',
      state: STATES[at % STATES.length]!,
    };
  });
  return { ...edition, format: EDITION_FORMAT, stories: own, pages, proofMarks };
}
