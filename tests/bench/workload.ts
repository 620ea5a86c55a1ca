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

/** Copy, and what it is set with. */
export interface BenchCopy {
  readonly fonts: FontLibrary;
  readonly profile: Profile;
  readonly stories: readonly Story[];
  /** Running text of the sample edition: every body paragraph. */
  readonly paragraphs: readonly string[];
}

/** What every bench works on. */
export interface Bench extends BenchCopy {
  /** The sample edition, made up, without its pictures. */
  readonly edition: Edition;
}

const COPY = join(__dirname, '..', '..', 'examples', 'yunting', 'copy');

/** Reads the copy of the sample edition. */
export function openCopy(): BenchCopy {
  const fonts = createFontLibrary(diskFontSources([join(__dirname, '..', '..', 'node_modules')]));
  const stories: Story[] = [];
  for (const file of readdirSync(COPY).sort()) {
    const text = readFileSync(join(COPY, file), 'utf8');
    stories.push(...importCopy({ text, file, sha256: '', firstId: stories.length + 1 }).stories);
  }
  const paragraphs = stories.flatMap((story) =>
    story.paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => text),
  );
  return { fonts, profile: firstProfile(), stories, paragraphs };
}

/** Reads the sample edition and makes it up. */
export function openBench(): Bench {
  const copy = openCopy();
  const draft: Edition = {
    format: EDITION_FORMAT,
    id: 'bench',
    profile: copy.profile,
    issue: { date: '2026-09-18' },
    masthead: { name: '云汀时报', fields: {} },
    teasers: [],
    credits: [],
    pictures: [],
    stories: copy.stories,
    pages: [],
  };
  return { ...copy, edition: { ...draft, pages: makeUp(draft, { setting: settingOf(draft, copy.fonts) }) } };
}

function firstProfile(): Profile {
  const checked = validateProfile(TEMPLATES[0]);
  if (!checked.ok) throw new Error(`the first template is broken at ${checked.problems[0]?.path ?? ''}`);
  return checked.profile;
}
