/** A line of a head and whether a blank line parts it from the one before. */
export interface HeadLine {
  readonly text: string;
  readonly isParted: boolean;
}

/** The parts of a head. */
export interface Head {
  readonly kicker: string;
  readonly headline: string;
  readonly decks: readonly string[];
  /** Another reading is nearly as likely: an editor should look. */
  readonly isDoubtful: boolean;
}

/** What is known of the story besides its head lines. */
export interface HeadContext {
  /** A speaker's or author's line follows the head. */
  readonly hasSpeaker: boolean;
}

/** A line longer than this holds kicker and headline when spaces part its phrases. */
const LONGEST_LINE = 24;
/** A main head so short, with a longer line under it, is the main head and the other its deck. */
const TERSE_HEADLINE = 10;
/** Lines that differ in length by no more are as good as equal: length tells nothing between them. */
const ALIKE = 1;
/** The longest label of a column, such as 散文 or 读者来信. */
const LONGEST_LABEL = 4;

const SAYS = /(?:指出|强调|強調|要求|表示|提出|时说|時說|讲话|講話|批示)$/u;
const HAPPENS =
  /(?:召开|召開|举行|舉行|举办|舉辦|启动|啟動|开幕|開幕|闭幕|閉幕|成立|揭牌|开工|開工|竣工|通车|通車|开通|開通|部署|会议|會議|大会|大會|推进会|推進會|座谈会|座談會|工作|活动|活動|仪式|儀式)$/u;

/** Whether a line is the label of a column and no headline. */
export function isColumnLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^\p{Script=Han}{2,}$/u.test(text);
}

/** Parallel phrases, over a line that is one statement and no shorter. */
function isSlogan(upper: string, lower: string): boolean {
  return /\S[ \u3000]+\S/u.test(upper) && !/[ \u3000]/u.test(lower) && lengthOf(upper) > TERSE_HEADLINE;
}

const lengthOf = (text: string): number => text.replace(/[ \u3000]/gu, '').length;

/** Tells the lines over a story apart: kicker, headline, decks. */
export function resolveHead(lines: readonly HeadLine[], context: HeadContext): Head {
  const from = lines.findIndex(({ text }) => /^(?:——|──|--)/u.test(text));
  const decks = from > 0 ? lines.slice(from).map(({ text }) => text) : [];
  const rest = from > 0 ? lines.slice(0, from) : lines;
  const head = resolveBlocks(blocksOf(rest), context, decks.length > 0);
  return { ...head, decks: [...head.decks, ...decks] };
}

function blocksOf(lines: readonly HeadLine[]): string[][] {
  const blocks: string[][] = [];
  for (const { text, isParted } of lines) {
    const last = blocks[blocks.length - 1];
    if (!last || isParted) blocks.push([text]);
    else last.push(text);
  }
  return blocks;
}

function resolveBlocks(blocks: readonly string[][], context: HeadContext, hasDeck: boolean): Head {
  const [first = [], second, ...others] = blocks;
  if (!second) return resolveLines(first, context, hasDeck);
  if (others.length > 0) {
    // A banner over kicker and headline: the nearest two blocks are the head, what is above runs with the kicker.
    const lower = resolveBlocks(blocks.slice(-2), context, hasDeck);
    const upper = blocks.slice(0, -2).flat();
    return { ...lower, kicker: [...upper, lower.kicker].filter((text) => text !== '').join('\n'), isDoubtful: true };
  }
  return resolvePair(first.join('\n'), second.join('\n'), hasDeck);
}

function resolvePair(upper: string, lower: string, hasDeck: boolean): Head {
  if (SAYS.test(upper)) return { kicker: upper, headline: lower, decks: [], isDoubtful: false };
  const isTerse = !hasDeck && lengthOf(upper) <= TERSE_HEADLINE && lengthOf(lower) > lengthOf(upper);
  return isTerse
    ? { kicker: '', headline: upper, decks: [lower], isDoubtful: true }
    : { kicker: upper, headline: lower, decks: [], isDoubtful: true };
}

function resolveLines(lines: readonly string[], { hasSpeaker }: HeadContext, hasDeck: boolean): Head {
  const [first = '', second, ...others] = lines;
  if (second === undefined) return splitLine(first);
  if (others.length > 0) return { kicker: first, headline: second, decks: others, isDoubtful: !isLadder(lines) };
  if (isColumnLabel(first)) return { kicker: first, headline: second, decks: [], isDoubtful: false };
  // Speeches carry a headline in two lines; news carries a kicker when the line above is no statement of its own.
  if (hasSpeaker) return { kicker: '', headline: `${first}\n${second}`, decks: [], isDoubtful: false };
  if (SAYS.test(first)) return { kicker: first, headline: second, decks: [], isDoubtful: false };
  if (hasDeck) return { kicker: first, headline: second, decks: [], isDoubtful: areAlike(first, second) };
  if (isSlogan(first, second)) return { kicker: first, headline: second, decks: [], isDoubtful: true };
  return { kicker: '', headline: first, decks: [second], isDoubtful: lengthOf(second) + ALIKE < lengthOf(first) };
}

/** Kicker, headline and deck by their places and lengths: three lines, the last, which tells most, the longest. */
function isLadder(lines: readonly string[]): boolean {
  const [first = '', second = '', third = '', ...others] = lines;
  const longest = Math.max(lengthOf(first), lengthOf(second));
  return others.length === 0 && (isColumnLabel(first) || lengthOf(third) > longest);
}

/** Whether two lines over a deck may be one headline in two lines: those are of one length, nearly. */
function areAlike(upper: string, lower: string): boolean {
  return Math.abs(lengthOf(upper) - lengthOf(lower)) <= ALIKE;
}

/** One line: a headline, or kicker and headline with a space between. */
function splitLine(line: string): Head {
  const whole = { kicker: '', headline: line, decks: [], isDoubtful: false };
  const phrases = line.split(/[ \u3000]+/u);
  const [first = '', ...others] = phrases;
  const last = phrases[phrases.length - 1] as string;
  if (others.length === 0 || line.length <= LONGEST_LINE) return whole;
  const split = (at: number): Head => ({
    kicker: phrases.slice(0, at).join(' '),
    headline: phrases.slice(at).join(' '),
    decks: [],
    isDoubtful: true,
  });
  if (SAYS.test(first)) return { ...split(1), isDoubtful: false };
  if (HAPPENS.test(last) && phrases.every((phrase) => phrase.length <= last.length)) return split(phrases.length - 1);
  if (HAPPENS.test(first)) return split(1);
  return whole;
}
