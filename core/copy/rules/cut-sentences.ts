import { isBlank, isHan, linesOf } from '../characters';
import type { TextLine } from '../characters';
import type { Edit } from '../ledger';
import { isCaption, isStructural, markedLine, splitCredit, standsAlone } from '../lines';
import { endsClosed, endsSentence, endsSigned, innerStops, isRunningText } from '../sentences';
import type { CopyWarning } from '../warning';
import type { CopyRule, RuleContext } from './rule';

/** So long a line with a stop in it and none at its end is a paragraph cut off, not a headline. */
const CUT_LENGTH = 30;
/** A shorter line needs so many stops in it, or running text before it. */
const CUT_STOPS = 2;
/** So much of a joined paragraph's end shows whether it is cut again. */
const TAIL = 200;
/** The longest line that can be a caption caught in a sentence. */
const CAPTION_LENGTH = 60;
/** Points of evidence from which a line between two halves is a caption. */
const CAPTION_EVIDENCE = 3;
/** Beginnings of two lines are alike when so many characters agree. */
const SAME_START = 4;
/** Lines before and behind that are looked at for that: about a page of them. */
const NEAR = 40;

/** Whether a line stops in mid-sentence. */
function isCut(text: string, before: TextLine | undefined): boolean {
  if (endsClosed(text) || standsAlone(text) || endsSigned(text)) return false;
  if (/[，、,]$/u.test(text)) return innerStops(text) >= 1 || text.length >= CUT_LENGTH;
  const stops = innerStops(text);
  if (text.length >= CUT_LENGTH) return stops >= 2 || /。./u.test(text);
  return stops >= CUT_STOPS && before !== undefined && isRunningText(before.text);
}

/** Every pair of neighbouring characters in this copy: a join that makes one of them is likely right. */
type Pairs = ReadonlySet<string>;

function pairsIn(lines: readonly TextLine[]): Pairs {
  const pairs = new Set<string>();
  for (const { text } of lines) {
    for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  }
  return pairs;
}

function isJoinKnown(pairs: Pairs, before: string, after: string): boolean {
  return pairs.has(before.slice(-1) + after.slice(0, 1));
}

const CAPTION_VERBS =
  /(?:讲话|講話|合影|参观|參觀|现场|現場|场景|場景|剪影|一景|留念|发言|發言|致辞|致辭|表演|演出|比赛|比賽|忙碌|作业|作業|施工|采摘|採摘|签约|簽約|揭牌)。?$/u;

/** How much speaks for `middle` being a caption between `cut` and `after`, and not the sentence's own second half. */
function captionEvidence(lines: readonly TextLine[], index: number, pairs: Pairs): number {
  const [cut, middle, after] = [lines[index], lines[index + 1], lines[index + 2]] as [TextLine, TextLine, TextLine];
  let points = 0;
  // Words that only captions have decide almost alone.
  if (isCaption(middle.text)) points += CAPTION_EVIDENCE + 1;
  if (CAPTION_VERBS.test(middle.text)) points += 2;
  // A blank gap wider than the copy's others sets the line apart.
  const gap = middle.start - cut.end;
  const usual = lines[index - 1] ? cut.start - (lines[index - 1] as TextLine).end : 2;
  if (gap > usual) points += 1;
  // It begins as another paragraph does: it names its subject afresh.
  if (isBegunElsewhere(lines, index + 1)) points += 1;
  if (isJoinKnown(pairs, cut.text, after.text)) points += 1;
  if (isJoinKnown(pairs, cut.text, middle.text)) points -= 2;
  if (isBegunElsewhere(lines, index + 2) || isRunningStart(after.text)) points -= 2;
  return points;
}

function isBegunElsewhere(lines: readonly TextLine[], index: number): boolean {
  const start = (lines[index] as TextLine).text.slice(0, SAME_START);
  const near = [...lines.slice(Math.max(0, index - NEAR), index), ...lines.slice(index + 1, index + 1 + NEAR)];
  return near.some((line) => line.text.startsWith(start));
}

/** Words with which a paragraph, not the rest of a sentence, begins. */
function isRunningStart(text: string): boolean {
  return /^(?:会议|會議|会上|會上|随后|隨後|据了解|據了解|据悉|據悉|目前|近年来|近年來|同时|同時|此外|下一步|今年|日前|近日|当天|當天|为此|為此|其中|活动|活動)/u.test(
    text,
  );
}

/** A short sentence of its own that could be a caption. */
function maybeCaption(text: string): boolean {
  const words = splitCredit(text).text;
  return text.length <= CAPTION_LENGTH && (endsSentence(text) || isCaption(text)) && !/。./u.test(words);
}

function isPictureMark(text: string): boolean {
  const mark = markedLine(text)?.mark;
  return mark === 'picture' || mark === 'caption';
}

function goesOn(text: string): boolean {
  return !isStructural(text) && (endsClosed(text) || innerStops(text, 1) > 0) && !/^[（(“《「【]/u.test(text);
}

/**
 * Sentences cut at the foot of a column are joined. A picture line or a caption that was caught between the halves is
 * set behind the joined paragraph; one without a mark of its own gets `图说：`, so that it stays what it is.
 */
export const cutSentences: CopyRule = {
  name: 'cut-sentences',
  find: (text, context) => {
    const lines = linesOf(text).filter((line) => !isBlank(line.text));
    const pairs = pairsIn(lines);
    const edits: Edit[] = [];
    const warnings: CopyWarning[] = [];
    for (let index = 0; index < lines.length; index += 1) {
      const moved: string[] = [];
      let cut = lines[index] as TextLine;
      let paragraph = cut.text;
      while (isCut(paragraph, lines[index - 1])) {
        const found = otherHalf(lines, index, pairs);
        if (!found) {
          warnings.push(unfinished(cut));
          break;
        }
        const half = lines[found.index] as TextLine;
        // A doubled or lost blank at the join would show: the halves are put edge to edge, Latin words with a space.
        const latin = /[A-Za-z]$/u.test(cut.text) && /^[A-Za-z]/u.test(half.text);
        edits.push({ start: cut.end, end: half.start, after: latin ? ' ' : '' });
        for (const caught of lines.slice(index + 1, found.index)) {
          moved.push(withCaptionMark(caught.text, context));
          if (!isPictureMark(caught.text)) {
            warnings.push({
              code: 'caption-moved',
              values: { text: caught.text },
              start: caught.start,
              end: caught.end,
            });
          }
        }
        if (found.isDoubtful) {
          const values = { before: cut.text.slice(-8), after: half.text.slice(0, 8) };
          warnings.push({ code: 'doubtful-join', values, start: cut.end, end: half.start });
        }
        index = found.index;
        cut = half;
        paragraph = (paragraph + half.text).slice(-TAIL);
      }
      if (moved.length > 0)
        edits.push({ start: cut.end, end: cut.end, after: moved.map((line) => `\n\n${line}`).join('') });
    }
    return { edits, warnings };
  },
};

function unfinished(line: TextLine): CopyWarning {
  return { code: 'unfinished-sentence', values: { text: line.text.slice(-12) }, start: line.start, end: line.end };
}

function withCaptionMark(text: string, { language }: RuleContext): string {
  if (isPictureMark(text)) return text;
  return `${language === 'zh-Hant' ? '圖說：' : '图说：'}${text}`;
}

/** The line that goes on where `lines[index]` was cut. */
function otherHalf(
  lines: readonly TextLine[],
  index: number,
  pairs: Pairs,
): { readonly index: number; readonly isDoubtful: boolean } | undefined {
  let next = index + 1;
  while (lines[next] && isPictureMark((lines[next] as TextLine).text)) next += 1;
  const line = lines[next];
  if (!line) return undefined;
  const after = lines[next + 1];
  if (next === index + 1 && maybeCaption(line.text) && after && goesOn(after.text)) {
    const points = captionEvidence(lines, index, pairs);
    if (points >= CAPTION_EVIDENCE) return { index: next + 1, isDoubtful: points === CAPTION_EVIDENCE };
    if (goesOn(line.text)) return { index: next, isDoubtful: points > 0 };
  }
  if (!goesOn(line.text)) return undefined;
  return { index: next, isDoubtful: !isHan(line.text.charAt(0)) && !/^[\d，、]/u.test(line.text) };
}
