import { readCredits, readMastheadLine, readListedTeaser, readPictureLine, splitCredit, splitDateline } from '../lines';
import type { MarkKind, MarkedLine } from '../lines';
import type { CopyLine } from './classify';
import { hasBody, hasHead, joined } from './draft';
import type { Draft } from './draft';
import { addMasthead, currentDraft, openDraft } from './reader';
import type { Reader } from './reader';

/** Whether a mark begins another story, the current one being as far as it is. */
function beginsStory(mark: MarkKind, draft: Draft): boolean {
  switch (mark) {
    case 'headline':
      return hasBody(draft) || draft.headline !== '';
    case 'kicker':
    case 'section':
    case 'priority':
    case 'package':
    case 'related':
      return hasBody(draft) || hasHead(draft);
    default:
      return false;
  }
}

/** Reads a line whose part is written before it. */
export function readMark(reader: Reader, line: CopyLine, { mark, value }: MarkedLine): void {
  switch (mark) {
    case 'teaser':
      if (value !== '') reader.teasers.push(readListedTeaser(value));
      return;
    case 'masthead':
      addMasthead(reader, readMastheadLine(value) ?? { name: value });
      return;
    case 'credits':
      reader.credits.push(...(readCredits(value) ?? [{ role: '', names: value }]));
      return;
    default: {
      const begins = reader.current === undefined || beginsStory(mark, reader.current);
      const draft = begins ? openDraft(reader, line) : currentDraft(reader, line);
      setPart(draft, mark, value);
      if (mark === 'section') reader.section = value;
    }
  }
}

function setPart(draft: Draft, mark: Exclude<MarkKind, 'teaser' | 'masthead' | 'credits'>, value: string): void {
  switch (mark) {
    case 'kicker':
      draft.kicker = joined(draft.kicker, value, '\n');
      return;
    case 'headline':
      draft.headline = value;
      return;
    case 'deck':
      draft.decks.push(value);
      return;
    case 'byline':
      draft.byline = joined(draft.byline, value, '　');
      draft.isSigned = hasBody(draft);
      return;
    case 'dateline':
      draft.dateline = joined(draft.dateline, value, ' ');
      return;
    case 'caption': {
      const last = draft.captions[draft.captions.length - 1];
      const caption = splitCredit(value);
      if (last?.file !== undefined && last.text === '') draft.captions.splice(-1, 1, { ...last, ...caption });
      else draft.captions.push(caption);
      return;
    }
    case 'picture':
      draft.captions.push(readPictureLine(value));
      return;
    case 'subhead':
      draft.paragraphs.push({ kind: 'subhead', text: value });
      return;
    case 'section':
      draft.section = value;
      return;
    case 'priority': {
      const priority = Number(/\d+/u.exec(value)?.[0]);
      if (priority > 0) draft.priority = priority;
      return;
    }
    case 'package':
      if (value !== '') draft.package = { name: value, framed: true };
      return;
    case 'related':
      if (value !== '') draft.package = { name: value };
      return;
    case 'body': {
      const opening = splitDateline(value);
      if (opening) draft.dateline = joined(draft.dateline, opening.dateline, ' ');
      const text = opening ? opening.rest : value;
      if (text !== '') draft.paragraphs.push({ kind: 'body', text });
      return;
    }
  }
}
