/** Every kind of slip that the machine points at, with the values that fill its sentence in `locales/proof`. */
export const PROOF_CODES = [
  /** A date that no calendar has. */
  'no-such-date',
  /** Another date beside 今日 than the issue's. values: date. */
  'wrong-today',
  /** A weekday that is not its date's. values: date. */
  'wrong-weekday',
  /** A lunar date that is not its date's. values: date. */
  'wrong-lunar',
  /** 昨日, 明天 and their like beside a date that is another. values: date. */
  'relative-day',
  /** A festival or solar term beside a date that is another. values: festival, date. */
  'festival-date',
  /** An event told as coming on a day that is over. values: date. */
  'past-as-future',
  /** An event told as over on a day to come. values: date. */
  'future-as-past',
  /** Parts that do not make the sum. values: sum, total. */
  'sum',
  /** A product or a difference that is not that of its figures. values: value. */
  'product',
  /** Shares of one whole that come to more than it. values: sum. */
  'shares',
  /** A rise to less, or a fall to more. values: from, to. */
  'direction',
  /** A rate that is not that of its two figures. values: rate. */
  'rate',
  /** Something that becomes less by times. */
  'times-less',
  /** Another number of items than is told. values: told, counted. */
  'item-count',
  /** A range that ends before it begins. */
  'range-order',
  /** A range that is not as long as is told. values: length. */
  'range-length',
  /** An item of a numbered row is missing, or stands twice. values: missing. */
  'item-order',
  /** A figure of the head that its story does not have. values: other. */
  'headline-figure',
  /** A figure of a caption that its story has otherwise. values: other. */
  'caption-figure',
  /** A caption that tells of another place, thing, rank or day than its story. values: other. */
  'caption',
  /** A jump line from a page that the story cannot come from. values: other. */
  'jump-line',
  /** A number that is said to be rough twice. */
  'rough-twice',
  /** 、 between two figures that make one rough number (GB/T 15835). */
  'rough-comma',
  /** Figures and numerals in one number (GB/T 15835). */
  'mixed-numeral',
  /** 零 in a year (GB/T 15835: 〇). */
  'year-zero',
  /** A unit that is cut short. */
  'unit',
  /** A range of percentages with one sign (GB/T 15835). */
  'percent-range',
  /** A quote, bracket or title mark without its partner. */
  'unpaired-mark',
  /** Double quotes within double quotes (GB/T 15834: single). */
  'nested-quotes',
  /** Marks that stand twice, or that do not stand together. */
  'doubled-mark',
  /** 万 or 亿 after the second number of a range alone (GB/T 15835: after both). */
  'range-unit',
  /** Quotes of another form than the copy has. */
  'quote-form',
  /** 、 left out between parts of one build. */
  'missing-comma',
  /** Quotes about the title of a document, or title marks about what is none (GB/T 15834). */
  'title-mark',
  /** A mark in another form than GB/T 15834 has. */
  'wrong-mark',
  /** A half-width mark between Chinese characters. */
  'half-width-mark',
  /** A paragraph without a mark at its end. */
  'missing-stop',
  /** A paragraph that begins with a mark, or ends in the middle of a sentence. */
  'broken-sentence',
  /** Words or characters lost where text was cut or joined. values: words. */
  'lost-text',
  /** A character that stands twice. */
  'doubled-character',
  /** A word that stands twice. */
  'doubled-word',
  /** 的, 地 or 得 for one another. */
  'particle',
  /** A word that is often written so and should not be. */
  'confusable',
  /** A fixed expression, a character of it off. values: phrase. */
  'fixed-phrase',
  /** Not a word, and one that sounds or looks so is. values: words. */
  'sound-alike',
  /** A name that is otherwise elsewhere. values: other. */
  'name',
  /** A person with another office elsewhere. values: person, other. */
  'office',
  /** A person who is of another place elsewhere. values: person, other. */
  'home',
  /** One office with two holders. values: office, other. */
  'holder',
  /** Leaders in another order than the title's list. values: other. */
  'leader-order',
  /** An event of the title's calendar on another day. values: date. */
  'event-date',
  /** An anniversary that is not counted from the year told. values: years. */
  'anniversary',
  /** An organisation or place that is otherwise elsewhere. values: other. */
  'organisation',
  /** A term with its variant in one issue. values: other. */
  'term',
  /** A wording that papers do not use. */
  'wording',
  /** Two words that say the same. */
  'redundant',
  /** A conjunction that does not belong to the one before it. values: words. */
  'correlative',
  /** Denied once more than is meant. */
  'double-negative',
  /** A character of the other script. */
  'other-script',
  /** A word that a converter of scripts got wrong. */
  'converted',
  /** Text garbled on its way. */
  'garbled',
  /** A letter in the place of a figure, or a sign of a foreign script among Chinese. */
  'look-alike',
] as const;

/** The name of a kind of slip; it never changes once released. */
export type ProofCode = (typeof PROOF_CODES)[number];

/** A stretch of a text. UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Another place that a slip contradicts: of the slip's own text where it names none. */
export interface ContradictedPlace extends Stretch {
  readonly of?: { readonly story: string; readonly part: string; readonly text: string };
}

/** A slip as it is found in one text. */
export interface Slip extends Stretch {
  readonly code: ProofCode;
  /** What should stand there; none where only a person knows. */
  readonly suggestion?: string;
  /** How sure the check is, from 0 to 1. */
  readonly confidence: number;
  /** The odds (natural logarithm) that it is one, where they are worked out: what is told is left to `toldByRate`. */
  readonly odds?: number;
  readonly values?: Readonly<Record<string, string | number>>;
  /** What it contradicts: which of these places is wrong only a person knows. */
  readonly against?: readonly ContradictedPlace[];
}

/** A place that a finding contradicts, with its words. UTF-16 offsets in that part of that story. */
export interface OtherPlace extends Stretch {
  readonly story: string;
  readonly part: string;
  readonly text: string;
}

/** Something that a proofreader should look at. Nothing is changed by itself. */
export interface ProofFinding extends Omit<Slip, 'against' | 'odds'> {
  readonly story: string;
  /** `headline`, `kicker`, `deck:0`, `dateline`, `byline`, `body:3`, `caption:0`, `credit:0`. */
  readonly part: string;
  /** The text found: `start` to `end`. */
  readonly text: string;
  /** The places that it contradicts. */
  readonly against?: readonly OtherPlace[];
}
