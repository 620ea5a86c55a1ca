import type { Edition, MarkedOwner, ProofMark, TextAnchor } from '../document';
import {
  bodyPart,
  compareParts,
  nextCluster,
  paragraphIndex,
  replaceInBlock,
  replaceInStory,
  replaceInText,
  samePlace,
  splitInStory,
} from '../text-edit';
import type { TextRange } from '../text-edit';
import { carryMarks } from './carry-marks';
import { ownerTexts } from './owner-texts';

/** The edition with a mark more. */
export function addMark(edition: Edition, mark: ProofMark): Edition {
  return { ...edition, proofMarks: [...(edition.proofMarks ?? []), mark] };
}

/** The edition with a mark changed; the same edition where it is not there or stays. */
export function changeMark(edition: Edition, id: string, change: (mark: ProofMark) => ProofMark): Edition {
  const { proofMarks = [] } = edition;
  const next = proofMarks.map((mark) => (mark.id === id ? change(mark) : mark));
  return next.every((mark, index) => mark === proofMarks[index]) ? edition : { ...edition, proofMarks: next };
}

/** The edition without a mark. */
export function removeMark(edition: Edition, id: string): Edition {
  const proofMarks = (edition.proofMarks ?? []).filter((mark) => mark.id !== id);
  const { proofMarks: _before, ...rest } = edition;
  return proofMarks.length === 0 ? rest : { ...edition, proofMarks };
}

/** The text of an edition that an anchor stands on, paragraphs as lines; nothing where it is gone. */
export function anchoredText(edition: Edition, { owner, from, to, gone }: TextAnchor): string | undefined {
  if (gone === true) return undefined;
  const texts = ownerTexts(edition, owner).filter(
    ({ part }) => compareParts(part, from.part) >= 0 && compareParts(part, to.part) <= 0,
  );
  if (texts.length === 0) return undefined;
  return texts
    .map(({ part, text }) => text.slice(part === from.part ? from.offset : 0, part === to.part ? to.offset : undefined))
    .join('\n');
}

/** Characters told on either side of a place that has none of its own. */
const BESIDE = 2;

/**
 * What people know an anchor on text by, on one line: the words that it stands on, or of a place between two characters
 * what stands before and after it, as in `为期∧三个`. Of what is gone the words that it stood on.
 */
export function anchorInWords(edition: Edition, anchor: TextAnchor): string {
  const { words, owner, from, to, gone } = anchor;
  if (words !== '' || gone === true || !samePlace(from, to)) return words.replaceAll('\n', ' ');
  const text = ownerTexts(edition, owner).find(({ part }) => part === from.part)?.text ?? '';
  const [before, after] = [
    [...text.slice(0, from.offset)].slice(-BESIDE),
    [...text.slice(from.offset)].slice(0, BESIDE),
  ];
  return `${before.join('')}∧${after.join('')}`.replaceAll('\n', ' ');
}

/**
 * The edition with what a mark asks for carried out in the text, and the mark done, standing on what was put in. Only
 * corrections that are literal can be: others, those whose text is gone, and those that are no longer open leave the
 * very same edition.
 */
export function acceptMark(edition: Edition, id: string): Edition {
  const mark = edition.proofMarks?.find((each) => each.id === id);
  const corrected = mark && (mark.state === 'open' || mark.state === 'queried') && correct(edition, mark);
  if (mark === undefined || !corrected || corrected.edition === edition) return edition;
  const carried = carryMarks(edition, corrected.edition);
  return changeMark(carried, id, (now) => ({
    ...now,
    state: 'done',
    ...(corrected.anchor && { anchor: corrected.anchor }),
  }));
}

/** Whether `acceptMark` would change the text. */
export function canAccept(edition: Edition, mark: ProofMark): boolean {
  return acceptMark(edition, mark.id) !== edition;
}

interface Corrected {
  readonly edition: Edition;
  /** Where the mark stands then; where its characters went, when left out. */
  readonly anchor?: TextAnchor;
}

function correct(edition: Edition, { sign, anchor, target, text = '' }: ProofMark): Corrected | undefined {
  if (anchor.kind !== 'text' || anchor.gone === true) return undefined;
  const isPlace = samePlace(anchor.from, anchor.to);
  switch (sign) {
    case 'correct':
      return isPlace || text === '' ? undefined : replaced(edition, anchor, text);
    case 'insert':
      return !isPlace || text === '' ? undefined : replaced(edition, anchor, text);
    case 'delete':
      return isPlace ? undefined : replaced(edition, anchor, '');
    case 'swap':
      return swapped(edition, anchor, target);
    case 'transfer':
      return target === undefined ? undefined : transferred(edition, anchor, target);
    case 'new-paragraph':
      return inStory(edition, anchor, (story) => splitInStory(story, { from: anchor.from, to: anchor.from }).thing);
    case 'run-on':
      return joined(edition, anchor);
    default:
      return undefined;
  }
}

function replaced(edition: Edition, anchor: TextAnchor, text: string): Corrected {
  const after = replaceText(edition, anchor.owner, anchor, text);
  const to = { part: anchor.from.part, offset: anchor.from.offset + text.length };
  return { edition: after, anchor: { ...anchor, to } };
}

/** Both stretches of one text in each other's place; the two characters of one stretch where there is no other. */
function swapped(edition: Edition, anchor: TextAnchor, target: TextAnchor | undefined): Corrected | undefined {
  const { part } = anchor.from;
  const text = ownerTexts(edition, anchor.owner).find((each) => each.part === part)?.text;
  if (text === undefined || anchor.to.part !== part) return undefined;
  const middle = nextCluster(text, anchor.from.offset);
  const own = [anchor.from.offset, target === undefined ? middle : anchor.to.offset] as const;
  const other = target === undefined ? ([middle, anchor.to.offset] as const) : [target.from.offset, target.to.offset];
  if (target !== undefined && (target.gone === true || target.from.part !== part || target.to.part !== part))
    return undefined;
  const [[a, b], [c, d]] = own[0] <= other[0]! ? [own, other] : [other, own];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (b > c || a === b || c === d) return undefined;
  const whole = text.slice(c, d) + text.slice(b, c) + text.slice(a, b);
  const range = { from: { part, offset: a }, to: { part, offset: d } };
  return { edition: replaceText(edition, anchor.owner, range, whole), anchor: { ...anchor, ...range } };
}

function transferred(edition: Edition, anchor: TextAnchor, target: TextAnchor): Corrected | undefined {
  const text = anchoredText(edition, anchor);
  if (text === undefined || text === '' || target.gone === true || anchor.from.part !== anchor.to.part)
    return undefined;
  const { part, offset } = target.from;
  const sameText =
    part === anchor.from.part && target.owner.kind === anchor.owner.kind && target.owner.id === anchor.owner.id;
  if (sameText && offset >= anchor.from.offset && offset <= anchor.to.offset) return undefined;
  const at = sameText && offset > anchor.to.offset ? offset - text.length : offset;
  const cut = replaceText(edition, anchor.owner, anchor, '');
  const [from, to] = [
    { part, offset: at },
    { part, offset: at + text.length },
  ];
  const put = replaceText(cut, target.owner, { from, to: from }, text);
  return { edition: put, anchor: { ...anchor, owner: target.owner, from, to } };
}

/** The paragraph that a place is in, with the one before it; of a stretch over two, these. */
function joined(edition: Edition, anchor: TextAnchor): Corrected | undefined {
  const last = paragraphIndex(anchor.to.part);
  if (last === undefined || last === 0) return undefined;
  return inStory(edition, anchor, (story) => {
    const before = story.paragraphs[last - 1];
    if (before === undefined) return story;
    const from = { part: bodyPart(last - 1), offset: before.text.length };
    return replaceInStory(story, { from, to: { part: bodyPart(last), offset: 0 } }, '').thing;
  });
}

function inStory(
  edition: Edition,
  { owner }: TextAnchor,
  change: (story: Edition['stories'][number]) => Edition['stories'][number],
): Corrected | undefined {
  if (owner.kind !== 'story') return undefined;
  const stories = edition.stories.map((story) => (story.id === owner.id ? change(story) : story));
  const same = stories.every((story, index) => story === edition.stories[index]);
  return same ? undefined : { edition: { ...edition, stories } };
}

/** The edition with a range of an owner's text replaced. */
function replaceText(edition: Edition, owner: MarkedOwner, { from, to }: TextRange, insert: string): Edition {
  const range = { from, to };
  if (owner.kind === 'story') {
    const stories = edition.stories.map((story) =>
      story.id === owner.id ? replaceInStory(story, range, insert).thing : story,
    );
    return { ...edition, stories };
  }
  const text = ownerTexts(edition, owner).find(({ part }) => part === from.part)?.text ?? '';
  const pages = edition.pages.map((page) => {
    if (owner.kind === 'block') {
      if (page.blocks?.some(({ id }) => id === owner.id) !== true) return page;
      const blocks = page.blocks.map((block) =>
        block.id === owner.id ? replaceInBlock(block, range, insert, text).thing : block,
      );
      return { ...page, blocks };
    }
    if (!page.articles.some(({ id }) => id === owner.id)) return page;
    const articles = page.articles.map((article) =>
      article.id === owner.id && article.label !== undefined
        ? { ...article, label: { ...article.label, text: replaceInText(text, from.part, range, insert).thing } }
        : article,
    );
    return { ...page, articles };
  });
  return { ...edition, pages };
}
