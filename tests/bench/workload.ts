import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importCopy } from '../../core/copy';
import { EDITION_FORMAT, validateProfile } from '../../core/document';
import type { Edition, Profile, Story } from '../../core/document';
import { makeUp } from '../../core/makeup';
import { settingOf } from '../../core/page';
import { createFontLibrary } from '../../fonts';
import type { FontLibrary } from '../../fonts';
import { diskFontSources } from '../../fonts/node';
import { TEMPLATES } from '../../templates';

/** What every bench works on. */
export interface Bench {
  readonly fonts: FontLibrary;
  /** The sample edition, made up, without its pictures. */
  readonly edition: Edition;
  /** Running text of the sample edition: every body paragraph. */
  readonly paragraphs: readonly string[];
}

const COPY = join(__dirname, '..', '..', 'examples', 'yunting', 'copy');

/** Reads the sample edition and makes it up. */
export function openBench(): Bench {
  const fonts = createFontLibrary(diskFontSources([join(__dirname, '..', '..', 'node_modules')]));
  const stories: Story[] = [];
  for (const file of readdirSync(COPY).sort()) {
    const text = readFileSync(join(COPY, file), 'utf8');
    stories.push(...importCopy({ text, file, sha256: '', firstId: stories.length + 1 }).stories);
  }
  const profile = firstProfile();
  const draft: Edition = {
    format: EDITION_FORMAT,
    id: 'bench',
    profile,
    issue: { date: '2026-09-18' },
    masthead: { name: '云汀时报', fields: {} },
    teasers: [],
    credits: [],
    pictures: [],
    stories,
    pages: [],
  };
  const paragraphs = stories.flatMap((story) =>
    story.paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => text),
  );
  return {
    fonts,
    edition: { ...draft, pages: makeUp(draft, { setting: settingOf(draft, fonts) }) },
    paragraphs,
  };
}

function firstProfile(): Profile {
  const checked = validateProfile(TEMPLATES[0]);
  if (!checked.ok) throw new Error(`the first template is broken at ${checked.problems[0]?.path ?? ''}`);
  return checked.profile;
}
