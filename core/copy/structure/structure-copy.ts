import { sourceOffset } from '../ledger';
import type { CleanCopy } from '../clean-copy';
import { readListedTeaser } from '../lines';
import type { CopyWarning } from '../warning';
import { classifyLines } from './classify';
import type { CopyLine } from './classify';
import { hasBody, hasHead, joined } from './draft';
import type { Draft } from './draft';
import { resolveHead } from './heads';
import { readMark } from './read-mark';
import { readShortLines } from './read-short-lines';
import { addMasthead, currentDraft, doubt, openDraft, startReader } from './reader';
import type { Reader } from './reader';
import type { Structured, StructuredStory } from './types';

/**
 * Tells the parts of clean copy apart: masthead, teasers, credits, and stories with head, dateline, byline, text and
 * captions. No text is lost or doubled; what is not understood stays in the nearest story, with a warning.
 */
export function structureCopy(clean: CleanCopy): Structured {
  const reader = startReader(classifyLines(clean.text));
  for (let index = 0; index < reader.lines.length;) index = readLine(reader, index);
  const stories = reader.drafts.map((draft) => finish(draft, reader));
  const inSource = (warning: CopyWarning): CopyWarning => {
    const start = sourceOffset(clean.ledger, warning.start);
    return { ...warning, start, end: Math.max(start, sourceOffset(clean.ledger, warning.end)) };
  };
  const warnings = [...clean.warnings, ...reader.warnings.map(inSource)];
  warnings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { masthead: reader.masthead, teasers: reader.teasers, credits: reader.credits, stories, warnings };
}

/** Reads the line at `index`, and those that belong to it; returns the index of the next. */
function readLine(reader: Reader, index: number): number {
  const line = reader.lines[index] as CopyLine;
  const { part } = line;
  switch (part.kind) {
    case 'short':
      return readShortLines(reader, index);
    case 'teaser-header':
      return readTeaserBox(reader, index);
    case 'mark':
      readMark(reader, line, part);
      break;
    case 'separator':
      reader.current = undefined;
      break;
    case 'section':
      reader.section = part.section;
      reader.current = undefined;
      break;
    case 'masthead':
      addMasthead(reader, part.fields);
      break;
    case 'teaser':
      reader.teasers.push(part.teaser);
      break;
    case 'imprint':
      addMasthead(reader, part.fields);
      reader.credits.push(...part.credits);
      break;
    case 'credits':
      reader.credits.push(...part.credits);
      break;
    case 'signature': {
      const draft = currentDraft(reader, line);
      draft.byline = joined(draft.byline, line.text, '　');
      draft.isSigned = hasBody(draft);
      break;
    }
    case 'caption':
      readCaption(reader, line, part.caption);
      break;
    case 'dateline': {
      const draft = reader.current && !hasBody(reader.current) ? currentDraft(reader, line) : openDraft(reader, line);
      draft.dateline = part.dateline;
      draft.end = line.end;
      if (part.rest !== '') draft.paragraphs.push({ kind: 'body', text: part.rest });
      break;
    }
    case 'body': {
      const draft = currentDraft(reader, line);
      if (draft.isSigned) doubt(reader, line, 'not-understood', { text: line.text.slice(0, 20) });
      draft.paragraphs.push({ kind: 'body', text: line.text });
      break;
    }
  }
  return index + 1;
}

function readCaption(
  reader: Reader,
  line: CopyLine,
  caption: { readonly text: string; readonly credit: string },
): void {
  const { captions } = currentDraft(reader, line);
  const last = captions[captions.length - 1];
  if (last?.file !== undefined && last.text === '') captions.splice(-1, 1, { ...last, ...caption });
  else {
    captions.push(caption);
    doubt(reader, line, 'doubtful-caption', { text: line.text });
  }
}

/** The lines under a 导读 head, down to the next blank line. */
function readTeaserBox(reader: Reader, index: number): number {
  let at = index + 1;
  for (let line = reader.lines[at]; line; line = reader.lines[at]) {
    const { part } = line;
    if ((line.isParted && at > index + 1) || !['short', 'teaser', 'section'].includes(part.kind)) break;
    reader.teasers.push(readListedTeaser(line.text));
    at += 1;
  }
  return at;
}

function finish(draft: Draft, reader: Reader): StructuredStory {
  const lines = draft.heads;
  const isMarked = draft.headline !== '';
  const head = isMarked
    ? { kicker: '', headline: draft.headline, decks: lines.map(({ text }) => text), isDoubtful: false }
    : resolveHead(lines, { hasSpeaker: draft.hasSpeaker });
  const place = { start: draft.start, end: draft.end };
  if (head.isDoubtful) {
    reader.warnings.push({ code: 'doubtful-head', values: { kicker: head.kicker, headline: head.headline }, ...place });
  }
  if (!hasHead(draft)) {
    const text = draft.paragraphs[0]?.text.slice(0, 20) ?? '';
    reader.warnings.push({ code: 'no-headline', values: { text }, ...place });
  }
  return {
    kicker: [draft.kicker, head.kicker].filter((text) => text !== '').join('\n'),
    headline: head.headline,
    decks: [...head.decks, ...draft.decks],
    dateline: draft.dateline,
    byline: draft.byline,
    paragraphs: draft.paragraphs,
    captions: draft.captions,
    ...(draft.section === '' ? {} : { section: draft.section }),
    ...(draft.priority === undefined ? {} : { priority: draft.priority }),
    ...(draft.package && { package: draft.package }),
  };
}
