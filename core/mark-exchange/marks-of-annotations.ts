import type { Annotation, LeftOut } from '../annotation';
import { MOST_REMARK_RECTS, MOST_REPLIES, instantOf } from '../document';
import type { ProofAnchor, ProofMark, ProofReply, ProofRound, ProofSign, UnplacedRemark } from '../document';
import { beginningOf } from '../surrogates';
import { drawingOf, isDrawingCut } from './drawn-marks';
import { bare, textFinder } from './find-text';
import type { TextFinder } from './find-text';
import { isFindingRemark } from './finding-remarks';
import { readSubject } from './mark-names';
import type { MarkNames } from './mark-names';
import { PART_IDS, isAgreement, mainWords, proofState } from './mark-parts';
import type { MarkedPages } from './marked-pages';
import { drawnOn, remarkAnchor } from './remark-anchor';
import { standingStates } from './remark-states';
import { remarkThreads } from './remark-threads';
import type { RemarkThread } from './remark-threads';
import { askedOfStruck } from './struck-words';

/** How remarks of other programs are taken. */
export interface MarkOptions extends MarkedPages {
  /** The names of signs and rounds in every language in which Forme may have written them. */
  readonly names: readonly MarkNames[];
  /** The round and time of marks that say none; UTC, `2026-11-26T09:30:00Z`. */
  readonly round: ProofRound;
  readonly now: string;
}

/** What remarks of other programs bring to an edition's marks. */
export interface BroughtMarks {
  /** The edition's marks: known ones with new answers, states and words, then new ones in the order of the file. */
  readonly marks: readonly ProofMark[];
  readonly added: number;
  readonly changed: number;
  readonly unmatched: readonly UnplacedRemark[];
  /** New drawings of which an edition holds but a part, and text boxes without a word. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Takes remarks of other programs as marks. What Forme wrote itself is known by its id: its answers that are new are
 * added, its state and its words are taken where a reader changed them. Of other remarks those whose meaning is literal
 * are signs that can be carried out: type that is struck out without more is deleted, or corrected where something is
 * put in for it; a caret puts in. All else that somebody remarked, on type, on a place or by a drawing, asks for what
 * has to be read, and is open until it was: type and places that are marked without a word are doubted, and only a
 * stamp that says no more than what it is called is a note. A text box that nobody wrote in is nothing. What the checks
 * found is no mark unless somebody answered it. Taken twice, remarks bring nothing the second time.
 * Deterministic.
 */
export function marksOfAnnotations(annotations: readonly Annotation[], options: MarkOptions): BroughtMarks {
  const marks = new Map((options.edition.proofMarks ?? []).map((mark) => [mark.id, mark]));
  const unmatched: UnplacedRemark[] = [];
  const leftOut: LeftOut[] = [];
  let [added, changed] = [0, 0];
  const find = textFinder(options);
  for (const thread of remarkThreads(annotations)) {
    const { main } = thread;
    const known = marks.get(main.id);
    if (known === undefined && isFindingRemark(main) && thread.replies.length === 0) continue;
    if (known === undefined && isEmptyBox(thread, options)) {
      leftOut.push({ what: 'empty', page: main.page, author: main.author });
    } else if (known === undefined) {
      const made = newMark(thread, options, find);
      if (made.drawn !== undefined && isDrawingCut(main)) {
        leftOut.push({ what: 'strokes', page: main.page, author: main.author });
      }
      if ('why' in made) unmatched.push(made);
      else {
        marks.set(made.id, made);
        added += 1;
      }
    } else {
      const next = answered(known, thread, options);
      if (next !== known) changed += 1;
      marks.set(known.id, next);
    }
  }
  return { marks: [...marks.values()], added, changed, unmatched, leftOut };
}

/** A mark that was known, with what the readers of its remark made of it; itself where they made nothing. */
function answered(mark: ProofMark, thread: RemarkThread, options: MarkOptions): ProofMark {
  const { main } = thread;
  const own = mainWords(mark.sign);
  const isOurs = readSubject(main.subject ?? '', options.names) !== undefined;
  const { words } = isOurs ? { words: wordsOf(thread) } : asked(ownWords(thread, mark.anchor));
  const modified = utc(main.modified ?? '');
  const rewritten = modified !== undefined && modified !== mark.at && words !== (mark[own] ?? '');
  const told = (mark.replies ?? []).map(replyKey);
  const replies = repliesOf(thread, mark, options)
    .filter((reply) => !told.includes(replyKey(reply)))
    .slice(0, MOST_REPLIES - told.length);
  const state = stateOf(thread, `${mark.id}${PART_IDS.state}`) ?? mark.state;
  if (!rewritten && replies.length === 0 && state === mark.state) return mark;
  return {
    ...mark,
    ...(rewritten && { [own]: words, at: modified }),
    ...(replies.length > 0 && { replies: [...(mark.replies ?? []), ...replies] }),
    state,
  };
}

function newMark(found: RemarkThread, options: MarkOptions, find: TextFinder): ProofMark | UnplacedRemark {
  const said = readSubject(found.main.subject ?? '', options.names);
  const anchor = remarkAnchor(found, { ...options, find, isOurs: said !== undefined });
  const drawn = drawnOn(found, anchor, options);
  const thread = said === undefined ? ownWords(found, anchor) : found;
  const { main, parts, replies } = thread;
  const { sign, words } = said === undefined ? asked(thread) : { sign: said.sign, words: wordsOf(thread) };
  const other = parts.find(({ id }) => id === main.id + PART_IDS.target);
  const target = other && find(other);
  const own = mainWords(sign);
  const besides = own === 'text' ? 'comment' : 'text';
  const more = replies.find(({ id }) => id === main.id + PART_IDS[besides]);
  const told = repliesOf(thread, { id: main.id }, options);
  const mark: Omit<ProofMark, 'anchor'> = {
    id: main.id,
    sign,
    ...(target && { target }),
    ...(drawn && { drawn }),
    ...(words !== '' && { [own]: words }),
    ...(more !== undefined && { [besides]: more.text }),
    ...(told.length > 0 && { replies: told }),
    reader: nameOf(main),
    round: said?.round ?? options.round,
    at: utc(main.modified ?? '') ?? utc(main.created ?? '') ?? options.now,
    state: stateOf(thread) ?? 'open',
  };
  if (typeof anchor === 'string') {
    const { page, rect, quads = [rect], type } = main;
    return { ...mark, page, rects: quads.slice(0, MOST_REMARK_RECTS), ...(type && { words: type.words }), why: anchor };
  }
  return { ...mark, anchor };
}

/**
 * A thread with what its remarks say by themselves: programs may copy what is marked into a remark, which says nothing;
 * and a stamp without words says what it is called.
 */
function ownWords({ main, parts, replies }: RemarkThread, anchor: ProofAnchor | UnplacedRemark['why']): RemarkThread {
  const marked = typeof anchor !== 'string' && anchor.kind === 'text' ? bare(anchor.words) : '';
  const own = (remark: Annotation): Annotation => {
    const { kind, quads, text, subject = '' } = remark;
    if (kind === 'stamp' && text === '') return { ...remark, text: subject };
    const isOnType = quads !== undefined || drawingOf(remark) !== undefined;
    return isOnType && marked !== '' && bare(text) === marked ? { ...remark, text: '' } : remark;
  };
  return { main: own(main), parts: parts.map(own), replies };
}

/** Kinds that say nothing but where, as long as nobody wrote anything. */
const POINTING: ReadonlySet<Annotation['kind']> = new Set(['comment', 'highlight', 'underline', 'squiggle', 'caret']);

/** Whether somebody opened a text box and neither wrote in it nor was answered. */
function isEmptyBox(thread: RemarkThread, options: MarkOptions): boolean {
  const { main } = thread;
  return main.kind === 'words' && wordsOf(thread).trim() === '' && repliesOf(thread, main, options).length === 0;
}

/** What a remark of another program asks for, and the words of it that go into the mark. */
function asked(thread: RemarkThread): { readonly sign: ProofSign; readonly words: string } {
  const { main, parts } = thread;
  const words = wordsOf(thread);
  const kinds = [main, ...parts].map(({ kind }) => kind);
  const putsIn = kinds.includes('caret') && words !== '';
  if (kinds.includes('strikeout')) return putsIn ? { sign: 'correct', words } : askedOfStruck(words);
  if (putsIn) return { sign: 'insert', words };
  if (words.trim() === '' && POINTING.has(main.kind)) return { sign: 'query', words: '' };
  return { sign: main.kind === 'stamp' && words === main.subject ? 'note' : 'instruct', words };
}

/** What a remark says: where it says nothing itself, what one of its parts does. */
function wordsOf({ main, parts }: RemarkThread): string {
  return [main, ...parts].find(({ text }) => text !== '')?.text ?? '';
}

/**
 * What was answered: without states but that somebody agrees, and without what Forme wrote beside the remark itself.
 */
function repliesOf(thread: RemarkThread, { id }: Pick<ProofMark, 'id'>, options: MarkOptions): readonly ProofReply[] {
  const own = new Set<string>([PART_IDS.text, PART_IDS.comment].map((part) => id + part));
  const agreed = new Set(
    standingStates(thread, lastTimeOf).flatMap(({ remark }) =>
      remark.state && isAgreement(remark.state) ? [remark] : [],
    ),
  );
  return thread.replies
    .filter((reply) => !own.has(reply.id) && (reply.state === undefined || agreed.has(reply)))
    .map((reply) => ({
      reader: nameOf(reply),
      at: timeOf(reply, options),
      text: reply.text || (reply.state?.value ?? ''),
    }))
    .filter(({ text }) => text !== '')
    .slice(0, MOST_REPLIES);
}

/** Names are short, whatever a file says. */
const LONGEST_NAME = 200;

function nameOf({ author }: Annotation): string {
  return beginningOf(author, LONGEST_NAME);
}

function replyKey({ reader, at, text }: ProofReply): string {
  return JSON.stringify([reader, at, text]);
}

/**
 * The state that was set last, not of what somebody answered; that in `except` was the mark's own when it was written.
 */
function stateOf(thread: RemarkThread, except?: string): ProofMark['state'] | undefined {
  return standingStates(thread, lastTimeOf)
    .flatMap(({ remark, isOfAnswer }) => (isOfAnswer || remark.id === except ? [] : [remark]))
    .flatMap(({ state }) => (state && proofState(state)) ?? [])
    .at(-1);
}

/** When a remark was written last; empty where it does not say. */
function lastTimeOf({ modified, created }: Annotation): string {
  return utc(modified ?? created ?? '') ?? '';
}

function timeOf({ created, modified }: Annotation, { now }: MarkOptions): string {
  return utc(created ?? modified ?? '') ?? now;
}

/** The years that the document can write. */
const [FIRST_TIME, LAST_TIME] = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')];

/**
 * A time as the document has it; one without an offset is taken for UTC. `undefined` for what is none, or in no year of
 * four figures.
 */
function utc(iso: string): string | undefined {
  const time = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}Z`);
  return time >= FIRST_TIME && time <= LAST_TIME ? instantOf(new Date(time)) : undefined;
}
