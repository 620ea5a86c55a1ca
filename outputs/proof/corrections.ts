import type { Edition, MarkedOwner, PaperLanguage, ProofMark, TextAnchor } from '../../core/document';
import { anchorInWords, inReadingOrder, lineFinder, markPage } from '../../core/marks';
import type { LineFinder } from '../../core/marks';
import type { ComposedPage } from '../../core/page';
import { storyPages } from '../../core/text-edit';
import hans from '../../locales/marks.zh-Hans.json';
import hant from '../../locales/marks.zh-Hant.json';

/** The words of lists of corrections. */
export type CorrectionWords = typeof hans;

const WORDS: Readonly<Record<PaperLanguage, CorrectionWords>> = { 'zh-Hans': hans, 'zh-Hant': hant };

/** A mark in words, for a list on paper. */
export interface Correction {
  /** From 1; none of what stands on no page. */
  readonly page: number | undefined;
  /** The story's headline; empty of what belongs to none. */
  readonly story: string;
  /** The part and the line in it, such as `正文第12行`. */
  readonly place: string;
  readonly sign: string;
  /** What it stands on or between, and what is asked for or where to. */
  readonly was: string;
  readonly asks: string;
  readonly round: string;
  readonly reader: string;
  /** When it was made, in UTC: `2026-11-26 09:30`. */
  readonly at: string;
  readonly state: string;
  /** It was carried out. */
  readonly done: boolean;
  readonly comment: string;
  /** Who answered what, an answer a line. */
  readonly replies: readonly string[];
}

/** The words of lists in the paper's language. */
export function correctionWords({ profile }: Edition): CorrectionWords {
  return WORDS[profile.language];
}

/**
 * The marks on these composed pages, and those on none, in the order of reading and in the words of the paper's
 * language.
 */
export function corrections(edition: Edition, composed: readonly ComposedPage[]): readonly Correction[] {
  const words = correctionWords(edition);
  const linesOf = lineFinder(composed);
  const shown = new Set(composed.map(({ list }) => list.page));
  const standing = storyPages(edition, composed);
  return inReadingOrder(edition, edition.proofMarks ?? [], standing).flatMap((mark) => {
    const page = markPage(edition, mark, standing);
    if (page !== undefined && !shown.has(page)) return [];
    const { anchor, sign, comment = '', replies = [], round, reader, at, state } = mark;
    return [
      {
        page,
        story: storyOf(edition, mark),
        place: placeOf(anchor, linesOf, words),
        sign: words.signs[sign],
        was: anchor.kind === 'text' ? anchorInWords(edition, anchor) : '',
        asks: asked(edition, mark, words),
        round: words.rounds[round],
        reader,
        at: at.slice(0, 16).replace('T', ' '),
        state: words.list.states[state],
        done: state === 'done',
        comment: comment.replaceAll('\n', ' '),
        replies: replies.map((reply) => `${reply.reader}：${reply.text.replaceAll('\n', ' ')}`),
      },
    ];
  });
}

/** What a mark puts in or tells, where it moves something to, or that somebody has drawn it. */
function asked(edition: Edition, { text = '', target, drawn }: ProofMark, { list }: CorrectionWords): string {
  if (text !== '') return text.replaceAll('\n', ' ');
  if (target !== undefined) return anchorInWords(edition, target);
  return drawn === undefined ? '' : list.drawn;
}

function storyOf(edition: Edition, { anchor }: ProofMark): string {
  const owner: MarkedOwner | undefined = anchor.kind === 'text' ? anchor.owner : undefined;
  const article = anchor.kind === 'place' && anchor.thing?.kind === 'picture' ? anchor.thing.article : owner?.id;
  const story =
    owner?.kind === 'story'
      ? owner.id
      : edition.pages.flatMap(({ articles }) => articles).find(({ id }) => id === article)?.story;
  return edition.stories.find(({ id }) => id === story)?.headline.replaceAll('\n', ' ') ?? '';
}

function placeOf(anchor: ProofMark['anchor'], linesOf: LineFinder, words: CorrectionWords): string {
  const { list } = words;
  if (anchor.kind === 'place') return list.onPage;
  if (anchor.gone === true) return list.gone;
  const [name = '', index] = anchor.from.part.split(':');
  const part = partWords(name, list.parts);
  const line = lineOf(anchor, linesOf);
  const numbered = name !== 'body' && index !== undefined && index !== '0' ? `${part}${Number(index) + 1}` : part;
  return line === undefined ? numbered : `${numbered}${list.line.replace('{{line}}', String(line))}`;
}

function partWords(name: string, parts: Readonly<Record<string, string>>): string {
  return parts[name] ?? name;
}

/**
 * The line from 1 in its part, of running text in all of it; nothing where the part has one line, or stands on other
 * pages.
 */
function lineOf({ owner, from }: TextAnchor, linesOf: LineFinder): number | undefined {
  const isBody = from.part.startsWith('body:');
  const lines = linesOf(owner).filter(({ part }) => (isBody ? part.startsWith('body:') : part === from.part));
  const at = lines.findIndex(
    ({ part, start, end }) => part === from.part && start <= from.offset && from.offset <= end,
  );
  return at < 0 || (!isBody && lines.length === 1) ? undefined : at + 1;
}
