import type { Article, Edition, Page, Story } from '../../../core/document';
import { listTemplates, newEdition } from '../../../electron/services/templates';
import { writeEditionFile } from '../../../files';
import { createModel } from '../../../model';
import { newspaperCopy } from '../copy';

/**
 * A grid as dense as a broadsheet's gets: 8 columns of 15 characters, 126 lines, 15,120 cells: 14,000 characters and
 * their heads a page.
 */
const GRID = { columns: 8, cells: 15, gutter: 1, lines: 126, size: 8, leading: 11.2 } as const;
const TEMPLATE = 'broadsheet-8x13';

/** Articles stand two columns wide, three under one another; their heads leave so many cells to text. */
const ARTICLE = { columns: 2, lines: 42, characters: 1165 } as const;

/**
 * Writes an edition of so many full pages to `file`; its text is the bench's copy, again and again from other places.
 */
export async function writeFullEdition(file: string, pages: number): Promise<void> {
  return write(file, fullEdition(pages));
}

/** Writes an edition of one story of so many characters to `file`: it runs through whole pages, as many as hold it. */
export async function writeLongEdition(file: string, characters: number): Promise<void> {
  const pages = Math.ceil(characters / (GRID.columns * GRID.cells * GRID.lines)) + 1;
  const edition = fullEdition(pages);
  const texts = edition.stories.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const paragraphs: Story['paragraphs'][number][] = [];
  for (let left = characters, at = 0; left > 0; at += 1) {
    const text = (texts[at % texts.length] ?? '').slice(0, left);
    paragraphs.push({ kind: 'body', text });
    left -= text.length;
  }
  const [first] = edition.stories;
  if (first === undefined) throw new Error('the full edition has no story');
  const frame = { column: 0, columns: GRID.columns, line: 0, lines: GRID.lines };
  return write(file, {
    ...edition,
    stories: [{ ...first, paragraphs }],
    pages: edition.pages.map((page, at): Page => {
      const head = at === 0 && ({ head: { size: 18 } } as const);
      return { ...page, articles: [{ id: `a${at}`, story: first.id, frame, ...head, pictures: [] }] };
    }),
  });
}

/** Writes an edition of one page with nothing on it but its furniture to `file`. */
export async function writeEmptyEdition(file: string): Promise<void> {
  const edition = fullEdition(1);
  return write(file, { ...edition, stories: [], pages: edition.pages.map((page) => ({ ...page, articles: [] })) });
}

async function write(file: string, edition: Edition): Promise<void> {
  const modelState = createModel(edition).encodeState();
  const written = await writeEditionFile(file, { edition, modelState, pictures: new Map() });
  if (!written.ok) throw new Error(written.code);
}

/** An edition of so many full pages. */
function fullEdition(pages: number): Edition {
  const profile = listTemplates().find(({ id }) => id === TEMPLATE);
  if (profile === undefined) throw new Error(`there is no template ${TEMPLATE}`);
  const body = profile.styles['body'];
  const styles = { ...profile.styles, body: { ...body, size: GRID.size, leading: GRID.leading } };
  const blank = newEdition({ ...profile, blocks: [], grid: GRID, styles }, '2026-11-22', { name: '石桥报', pages: 0 });
  const next = storyMaker();
  const stories: Story[] = [];
  const made = Array.from({ length: pages }, (_, index): Page => {
    // Page one is as full as the others: its masthead lies under the articles, as on a page being made up.
    const articles = frames().map((frame, at): Article => {
      const story = next(stories.length + 1);
      stories.push(story);
      return { id: `a${index}-${at}`, story: story.id, frame, head: { size: 18 }, pictures: [] };
    });
    return { id: `page-${index + 1}`, name: '', articles };
  });
  return { ...blank, stories, pages: made };
}

function frames(): readonly Article['frame'][] {
  const { columns, lines } = ARTICLE;
  const across = GRID.columns / columns;
  return Array.from({ length: across * (GRID.lines / lines) }, (_, at) => ({
    column: (at % across) * columns,
    columns,
    line: Math.floor(at / across) * lines,
    lines,
  }));
}

function storyMaker(): (number: number) => Story {
  const copy = newspaperCopy();
  const paragraphs = copy.flatMap((story) => story.paragraphs);
  let at = 0;
  return (number) => {
    const own: string[] = [];
    for (let left = ARTICLE.characters; left > 0; at += 1) {
      const text = (paragraphs[at % paragraphs.length] ?? '').slice(0, left);
      own.push(text);
      left -= text.length;
    }
    return {
      id: `s${number}`,
      priority: number,
      section: '',
      killed: false,
      kicker: '',
      headline: copy[number % copy.length]?.headline ?? '',
      decks: [],
      dateline: '',
      byline: '',
      paragraphs: own.map((text) => ({ kind: 'body', text })),
      pictures: [],
    };
  };
}
