import { randomUUID } from 'node:crypto';
import { inkToScreen } from '../../core/display-list';
import { EDITION_FORMAT, PAPER_CODE_PATTERN, pressSpecOf, profileOfTemplate, weeklyFrom } from '../../core/document';
import type { Edition, Profile } from '../../core/document';
import { pageBands } from '../../core/page';
import type { TemplateEntry } from '../../ipc';
import { TEMPLATES } from '../../templates';

/** Pages of a new edition: one sheet, folded once. */
const PAGES_OF_A_SHEET = 4;

/** Every template that comes with Forme, first choice first. A broken one is a bug and throws. */
export function listTemplates(): readonly Profile[] {
  return TEMPLATES.map((template) => {
    const checked = profileOfTemplate(template, TEMPLATES);
    if (!checked.ok) throw new Error(`a template is broken at ${checked.problems[0]?.path ?? ''}`);
    return checked.profile;
  });
}

/** What is known of a new issue beside its day. */
interface NewIssue {
  readonly name?: string;
  readonly code?: string;
  readonly pages?: number;
  readonly number?: number;
  readonly total?: number;
  /** Weekdays the paper appears on, 0 for Sunday, counted from this issue. */
  readonly weekdays?: readonly number[];
}

/** A new edition on a template: empty pages (one sheet when left out), with the day on it. `date` is `YYYY-MM-DD`. */
export function newEdition(
  profile: Profile,
  date: string,
  { name = '', code = '', pages = PAGES_OF_A_SHEET, number, total, weekdays = [] }: NewIssue = {},
): Edition {
  return {
    format: EDITION_FORMAT,
    id: randomUUID(),
    profile: PAPER_CODE_PATTERN.test(code) ? { ...profile, press: { ...pressSpecOf(profile), code } } : profile,
    issue: { date, ...(number !== undefined && { number }), ...(total !== undefined && { total }) },
    masthead: {
      name,
      fields: {},
      ...(weekdays.length > 0 &&
        number !== undefined && {
          schedule: weeklyFrom({ date, number, ...(total !== undefined && { total }) }, weekdays),
        }),
    },
    teasers: [],
    credits: [],
    pictures: [],
    stories: [],
    pages: Array.from({ length: pages }, () => ({ id: randomUUID(), name: '', articles: [] })),
  };
}

/** A template as lists show it. */
export function templateEntry(profile: Profile): TemplateEntry {
  const { id, name, language, paper, grid, masthead } = profile;
  const bands = pageBands(profile);
  const { column = 0, columns, lines, nameplate } = masthead;
  return {
    id,
    name,
    language,
    paper,
    columns: grid.columns,
    cells: grid.cells,
    lines: grid.lines,
    ...(bands && { bands: { count: bands.count, lines: bands.step, cells: bands.cells } }),
    masthead: { column, columns, lines, colour: inkToScreen(nameplate.ink) },
  };
}

/** The day of a moment by the clock on the wall, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
