import type { Edition, Paragraph } from '../../../core/document';
import { bodyPart, comparePlaces, isEmptyRange, paragraphIndex } from '../../../core/text-edit';
import type { TextPlace, TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import { selectedText } from './selected-text';
import { sameSubject } from './subject';
import { changeText } from './text-change';
import { typingRange } from './typing';
import type { Typing } from './typing';

/** A place in the text of a thing: where text that is dragged would go in. */
export interface DropPlace {
  readonly subject: TextSubject;
  readonly place: TextPlace;
}

/** The edition after selected text was put elsewhere, and where it stands then. */
export interface MovedText {
  readonly edition: Edition;
  readonly from: TextPlace;
  readonly to: TextPlace;
}

/**
 * Selected text put at a place of the same text or of another, with its marks where that has any; it stays where it was
 * too when `copy` is set. Nothing where nothing is selected, or where it would land within itself.
 */
export function moveText(
  edition: Edition,
  typing: Typing,
  { subject, place, copy }: DropPlace & { readonly copy: boolean },
): MovedText | undefined {
  const range = typingRange(typing);
  if (range === undefined || isEmptyRange(range)) return undefined;
  const own = sameSubject(typing.subject, subject);
  if (own && isWithin(range, place, copy)) return undefined;
  const insert: readonly Paragraph[] = selectedText(edition, typing);
  const left = copy ? edition : changeText(edition, typing.subject, { kind: 'replace', range, insert: '' }).thing;
  const from = own && !copy ? afterRemoval(place, range) : place;
  const put = changeText(left, subject, { kind: 'replace', range: { from, to: from }, insert });
  return put.thing === edition ? undefined : { edition: put.thing, from, to: put.place };
}

/** Where a place is once a range of the same text that it does not lie in was taken out. */
function afterRemoval(place: TextPlace, { from, to }: TextRange): TextPlace {
  if (comparePlaces(place, to) < 0) return place;
  const { part, offset } = place;
  if (part === to.part) return { part: from.part, offset: from.offset + offset - to.offset };
  const [index, first, last] = [part, from.part, to.part].map(paragraphIndex);
  if (index === undefined || first === undefined || last === undefined) return place;
  return { part: bodyPart(index - (last - first)), offset };
}

/** A copy may stand right before or after what it was made of; to move text there moves nothing. */
function isWithin({ from, to }: TextRange, place: TextPlace, copy: boolean): boolean {
  const [before, after] = [comparePlaces(place, from), comparePlaces(place, to)];
  return copy ? before > 0 && after < 0 : before >= 0 && after <= 0;
}
