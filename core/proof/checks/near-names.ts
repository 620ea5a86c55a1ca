import { isTakenFor, resembling } from '../lists/known';
import type { PlacedSlip, ReadText } from '../reading';
import { inScriptOf } from './found';

/** A slip about a name that stands otherwise elsewhere. */
export function nameSlip(
  text: ReadText,
  start: number,
  written: string,
  other: string,
  code: 'name' | 'organisation',
  confidence: number,
): PlacedSlip {
  const end = start + written.length;
  const suggestion = inScriptOf(text, start, end, other);
  return {
    text,
    slip: { code, start, end, confidence, values: { other }, ...(suggestion !== undefined && { suggestion }) },
  };
}

/** How often the texts have a name. */
export function countOf(name: string, texts: readonly ReadText[]): number {
  let count = 0;
  for (const { folded } of texts)
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) count += 1;
  return count;
}

/** Whether two bodies may be one: one name ends like the other. */
export function sameOwner(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one.slice(-3) === other.slice(-3);
}

/** Whether two names of one length differ in one character. */
export function oneOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].filter((character, at) => character !== other.charAt(at)).length === 1;
}

/** Whether each character of one name is that of another, or taken for it by sound or look. */
export function isAlike(one: string, other: string): boolean {
  return [...one].every((character, at) => {
    const its = other.charAt(at);
    return character === its || isTakenFor(character, its) || resembling(character).includes(its);
  });
}

/** Whether a head or caption has a name, and its story does not. */
export function isShown(text: ReadText, texts: readonly ReadText[], written: string): boolean {
  if (text.kind !== 'headline' && text.kind !== 'caption' && text.kind !== 'deck' && text.kind !== 'kicker')
    return false;
  return !texts.some(({ story, kind, folded }) => story === text.story && kind === 'body' && folded.includes(written));
}

/** Whether a name has only characters of another, in their order: 卫健局 of 卫生健康局. */
export function isShortFor(short: string, full: string): boolean {
  let at = -1;
  return [...short].every((character) => (at = full.indexOf(character, at + 1)) >= 0);
}
