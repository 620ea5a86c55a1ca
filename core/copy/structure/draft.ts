import type { StoryPackage } from '../../document';
import type { HeadLine } from './heads';
import type { StructuredCaption, StructuredParagraph } from './types';

/** A story while its lines are read. Changed in place by the reader alone. */
export interface Draft {
  /** Where its first line stands in the clean text. */
  readonly start: number;
  end: number;
  /** Head lines as they came, not yet told apart. */
  heads: HeadLine[];
  /** What hand-set marks said. */
  kicker: string;
  headline: string;
  decks: string[];
  dateline: string;
  byline: string;
  hasSpeaker: boolean;
  paragraphs: StructuredParagraph[];
  captions: StructuredCaption[];
  section: string;
  priority: number | undefined;
  package: StoryPackage | undefined;
  /** A signature came after the body: what follows is another story. */
  isSigned: boolean;
}

/** An empty draft. */
export function startDraft(start: number, section: string): Draft {
  return {
    start,
    end: start,
    heads: [],
    kicker: '',
    headline: '',
    decks: [],
    dateline: '',
    byline: '',
    hasSpeaker: false,
    paragraphs: [],
    captions: [],
    section,
    priority: undefined,
    package: undefined,
    isSigned: false,
  };
}

/** Whether the draft has a head of its own, by marks or by lines. */
export function hasHead(draft: Draft): boolean {
  return draft.heads.length > 0 || draft.headline !== '' || draft.kicker !== '';
}

/** Whether the story's text has begun. */
export function hasBody(draft: Draft): boolean {
  return draft.paragraphs.length > 0 || draft.dateline !== '';
}

/** Joins a further part to one that may be there already. */
export function joined(before: string, text: string, between: string): string {
  return before === '' ? text : `${before}${between}${text}`;
}
