import type { Edition, MarkedOwner, ProofMark, TextAnchor } from '../../../core/document';
import { anchoredText } from '../../../core/marks';
import { isEmptyRange, samePlace } from '../../../core/text-edit';
import type { TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import type { TextChange } from '../text';

/** The anchor of a range of a text that is typed in. */
export function anchorOf(edition: Edition, { kind, id }: MarkedOwner, { from, to }: TextRange): TextAnchor {
  const anchor: TextAnchor = {
    kind: 'text',
    owner: { kind, id },
    from: { part: from.part, offset: from.offset },
    to: { part: to.part, offset: to.offset },
    words: '',
  };
  return { ...anchor, words: anchoredText(edition, anchor) ?? '' };
}

/** What a change of a text asks for as a mark: other characters, none, more, or a new paragraph. */
export function typedMark(
  edition: Edition,
  subject: TextSubject,
  change: TextChange,
): Pick<ProofMark, 'sign' | 'anchor' | 'text'> | undefined {
  const { range } = change;
  const anchor = anchorOf(edition, subject, range);
  if (change.kind === 'split') return { sign: 'new-paragraph', anchor: { ...anchor, to: anchor.from, words: '' } };
  if (change.kind === 'break') return undefined;
  const { insert } = change;
  const text = typeof insert === 'string' ? insert : insert.map((paragraph) => paragraph.text).join('\n');
  if (text === '') return isEmptyRange(range) ? undefined : { sign: 'delete', anchor };
  return { sign: isEmptyRange(range) ? 'insert' : 'correct', anchor, text };
}

/** The mark being written with what was typed more: letters put in where its words end, or one taken away. */
export function writtenOn(mark: ProofMark, change: TextChange): ProofMark | undefined {
  const { anchor, text = '' } = mark;
  if (anchor.kind !== 'text' || change.kind !== 'replace' || typeof change.insert !== 'string') return undefined;
  const { range, insert } = change;
  if (!samePlace(range.to, anchor.to)) return undefined;
  if (insert !== '' && isEmptyRange(range)) return { ...mark, text: text + insert };
  // A delete key takes back what was typed last, not what stands on the page.
  const shorter = [...text].slice(0, -1).join('');
  return insert === '' && shorter !== '' ? { ...mark, text: shorter } : undefined;
}

/** A deletion with what was struck out more, right before or behind it. */
export function struckOn(edition: Edition, mark: ProofMark, change: TextChange): ProofMark | undefined {
  const { anchor, sign } = mark;
  if (sign !== 'delete' || anchor.kind !== 'text' || change.kind !== 'replace' || change.insert !== '')
    return undefined;
  const { from, to } = change.range;
  if (isEmptyRange(change.range)) return undefined;
  const range = samePlace(to, anchor.from)
    ? { from, to: anchor.to }
    : samePlace(from, anchor.to)
      ? { from: anchor.from, to }
      : undefined;
  return range && { ...mark, anchor: anchorOf(edition, anchor.owner, range) };
}
