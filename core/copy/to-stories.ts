import type { Credit, Issue, MastheadField, Story, StorySource, Teaser } from '../document';
import { likeness } from './likeness';
import type { Structured } from './structure';

/** A caption of the copy and the picture it names. `file` is empty when the copy names none. */
export interface CopyPicture {
  readonly file: string;
  readonly caption: string;
  readonly credit: string;
  /** Id of the story it belongs to. */
  readonly story: string;
}

/** Copy as parts of an edition. Stories have no pictures yet: they are read from `pictures` by whoever reads files. */
export interface ImportedCopy {
  readonly stories: readonly Story[];
  readonly masthead: {
    readonly name?: string;
    readonly fields: Readonly<Partial<Record<MastheadField, string>>>;
  };
  /** What the masthead says of the issue. */
  readonly issue: Partial<Issue>;
  readonly teasers: readonly Teaser[];
  readonly credits: readonly Credit[];
  readonly pictures: readonly CopyPicture[];
}

/** How copy becomes stories. */
export interface ToStoriesOptions {
  readonly source?: StorySource;
  /** The number in the first story's id, `s1` when left out; later ones count on. */
  readonly firstId?: number;
}

/** Fields the edition computes from its date and issue numbers, and so does not keep as text. */
const COMPUTED: readonly string[] = ['name', 'date', 'weekday', 'lunar', 'number', 'total', 'pages'];

/** Makes document stories and the edition's data from structured copy. Ids follow the order of the copy. */
export function toStories(structured: Structured, options: ToStoriesOptions = {}): ImportedCopy {
  const firstId = options.firstId ?? 1;
  const idOf = (index: number): string => `s${firstId + index}`;
  const ranked = Math.max(0, ...structured.stories.map(({ priority }) => priority ?? 0));
  const stories = structured.stories.map((story, index): Story => ({
    id: idOf(index),
    ...(options.source ? { source: options.source } : {}),
    // Stories without a rank of their own come after those with one, in the order of the copy.
    priority: story.priority ?? ranked + index + 1,
    section: story.section ?? '',
    killed: false,
    ...(story.package && { package: story.package }),
    kicker: story.kicker,
    headline: story.headline,
    decks: story.decks,
    dateline: story.dateline,
    byline: story.byline,
    paragraphs: story.paragraphs,
    pictures: [],
  }));
  const pictures = structured.stories.flatMap((story, index) =>
    story.captions.map(({ file = '', text, credit }) => ({ file, caption: text, credit, story: idOf(index) })),
  );
  const { name } = structured.masthead;
  const fields = Object.fromEntries(Object.entries(structured.masthead).filter(([field]) => !COMPUTED.includes(field)));
  return {
    stories,
    masthead: { ...(name === undefined ? {} : { name }), fields },
    issue: readIssue(structured),
    teasers: linkTeasers(structured.teasers, stories),
    credits: structured.credits,
    pictures,
  };
}

function readIssue({ masthead }: Structured): Partial<Issue> {
  const date = isoDate(masthead.date);
  const number = firstNumber(masthead.number?.replace(/\d{4}年/u, ''));
  const total = firstNumber(masthead.total);
  return {
    ...(date === undefined ? {} : { date }),
    ...(number === undefined ? {} : { number }),
    ...(total === undefined ? {} : { total }),
  };
}

function firstNumber(text: string | undefined): number | undefined {
  const digits = text?.replace(/,/gu, '').match(/\d+/u)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** A year, month or day in Arabic or Han figures; `十` counts as ten. */
function figure(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const plain = text.replace(/[○零]/gu, '〇');
  const ten = plain.indexOf('十');
  if (ten < 0) return Number([...plain].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(plain.charAt(0));
  return tens * 10 + (ten === plain.length - 1 ? 0 : HAN_DIGITS.indexOf(plain.charAt(ten + 1)));
}

function isoDate(text: string | undefined): string | undefined {
  const parts = text
    ?.match(/[\d〇○零一二三四五六七八九十]+/gu)
    ?.slice(0, 3)
    .map(figure);
  const [year, month, day] = parts ?? [];
  if (!year || !month || !day || year < 1900 || month > 12 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Share of a teaser that a story must say, and by how much more than any other story. */
const CLEAR_LIKENESS = 0.6;
const CLEAR_LEAD = 0.15;

/**
 * Points teasers without a story at the one they speak of, where that is clear. Copy of an edition comes in several
 * files: link again with all their stories when they are together.
 */
export function linkTeasers(teasers: readonly Teaser[], stories: readonly Story[]): Teaser[] {
  return teasers.map((teaser) => {
    if (teaser.story !== undefined) return teaser;
    const scores = stories
      .map((story) => ({ id: story.id, score: likeness(teaser.text, headOf(story)) }))
      .sort((a, b) => b.score - a.score);
    const [best, other] = scores;
    const isClear = best && best.score >= CLEAR_LIKENESS && best.score - (other?.score ?? 0) >= CLEAR_LEAD;
    return isClear ? { ...teaser, story: best.id } : teaser;
  });
}

function headOf(story: Story): string {
  return [story.kicker, story.headline, ...story.decks].join('\n');
}
