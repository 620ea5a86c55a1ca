import { randomUUID } from 'node:crypto';
import { EDITION_FORMAT, validateProfile } from '../../core/document';
import type { Edition, Profile } from '../../core/document';
import broadsheet8x13 from '../../templates/broadsheet-8x13.json';
import broadsheet6x17 from '../../templates/broadsheet-6x17.json';
import tabloid5x14 from '../../templates/tabloid-5x14.json';
import tabloid6x11 from '../../templates/tabloid-6x11.json';
import tabloidHant5x14 from '../../templates/tabloid-hant-5x14.json';

/** Pages of a new edition: one sheet, folded once. */
const PAGES_OF_A_SHEET = 4;

/** Every template that comes with Forme, first choice first. A broken one is a bug and throws. */
export function listTemplates(): readonly Profile[] {
  return [broadsheet6x17, broadsheet8x13, tabloid6x11, tabloid5x14, tabloidHant5x14].map((json: unknown) => {
    const checked = validateProfile(json);
    if (!checked.ok) throw new Error(`a template is broken at ${checked.problems[0]?.path ?? ''}`);
    return checked.profile;
  });
}

/** A new edition on a template: one sheet of empty pages, with the day on it. `date` is `YYYY-MM-DD`. */
export function newEdition(profile: Profile, date: string): Edition {
  return {
    format: EDITION_FORMAT,
    id: randomUUID(),
    profile,
    issue: { date },
    masthead: { name: '', fields: {} },
    teasers: [],
    credits: [],
    pictures: [],
    stories: [],
    pages: Array.from({ length: PAGES_OF_A_SHEET }, () => ({ id: randomUUID(), name: '', articles: [] })),
  };
}

/** The day of a moment by the clock on the wall, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
