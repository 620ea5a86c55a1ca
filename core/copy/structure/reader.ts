import type { Credit } from '../../document';
import type { MastheadFields, TeaserLine } from '../lines';
import type { CopyWarning, CopyWarningCode } from '../warning';
import type { CopyLine } from './classify';
import { startDraft } from './draft';
import type { Draft } from './draft';

/** What reading copy line by line has come to. Changed in place by the readers of this folder alone. */
export interface Reader {
  readonly lines: readonly CopyLine[];
  /** Blank lines part stories here, and single line feeds paragraphs. */
  readonly blanksPartStories: boolean;
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** The page a marker line or `版面：` named; it holds until the next. */
  section: string;
  masthead: MastheadFields;
  readonly teasers: TeaserLine[];
  readonly credits: Credit[];
  /** Offsets in the clean text. */
  readonly warnings: CopyWarning[];
}

/** Of neighbouring paragraphs, the share parted by blank lines under which blank lines mean more than that. */
const PARTED_SHARE = 0.3;
/** Neighbouring paragraphs needed to judge by. */
const FEW_PAIRS = 2;

/** A reader before the first line. */
export function startReader(lines: readonly CopyLine[]): Reader {
  const isText = (line: CopyLine | undefined): boolean => line?.part.kind === 'body' || line?.part.kind === 'dateline';
  const pairs = lines.filter((line, index) => isText(line) && isText(lines[index - 1]));
  const parted = pairs.filter((line) => line.isParted).length;
  return {
    lines,
    blanksPartStories: pairs.length >= FEW_PAIRS && parted / pairs.length < PARTED_SHARE,
    drafts: [],
    current: undefined,
    section: '',
    masthead: {},
    teasers: [],
    credits: [],
    warnings: [],
  };
}

/** Begins a story at a line. */
export function openDraft(reader: Reader, line: CopyLine): Draft {
  const draft = startDraft(line.start, reader.section);
  reader.drafts.push(draft);
  reader.current = draft;
  return draft;
}

/** The story being read, or a new one. */
export function currentDraft(reader: Reader, line: CopyLine): Draft {
  const draft = reader.current ?? openDraft(reader, line);
  draft.end = line.end;
  return draft;
}

/** Notes a doubt about a line. */
export function doubt(reader: Reader, line: CopyLine, code: CopyWarningCode, values: CopyWarning['values']): void {
  reader.warnings.push({ code, values, start: line.start, end: line.end });
}

/** Adds masthead fields; one said twice keeps both, for nothing of the copy is dropped. */
export function addMasthead(reader: Reader, fields: MastheadFields): void {
  const merged: Record<string, string> = { ...reader.masthead };
  for (const [field, value] of Object.entries(fields)) {
    merged[field] = merged[field] === undefined ? value : `${merged[field]} ${value}`;
  }
  reader.masthead = merged;
}
