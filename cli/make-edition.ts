import { dirname, join } from 'node:path';
import { linkTeasers } from '../core/copy';
import { EDITION_FORMAT, receivedCopy } from '../core/document';
import type { Credit, Edition, MastheadField, Picture, Profile, Story, StoryPicture } from '../core/document';
import { readPicture, sha256 } from '../files';
import type { CopyFile } from './read-copy-file';
import type { PlanFile } from './read-plan';
import { say } from './words';

/** What a person says of an issue on the command line; it overrides the copy. */
export interface IssueOverrides {
  readonly date?: string | undefined;
  readonly number?: number | undefined;
  readonly total?: number | undefined;
}

/** An edition of copy, not made up yet, with the bytes of its pictures by hash. */
export interface DraftEdition {
  readonly edition: Edition;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Picture files named by the copy that could not be read. */
  readonly missing: readonly string[];
  /** Credits by the name of the page whose copy they stand in. */
  readonly pageCredits: ReadonlyMap<string, readonly Credit[]>;
}

/**
 * Gathers copy files, and the pictures of a plan's blocks, into one edition. Ids come from what is in them: the same
 * copy gives the same edition.
 */
export async function draftEdition(
  files: readonly CopyFile[],
  profile: Profile,
  { overrides, plan }: { readonly overrides: IssueOverrides; readonly plan?: PlanFile | undefined },
): Promise<DraftEdition> {
  const gathered = await gatherPictures(files, plan);
  const stories = rankStories(files).map((story) => ({ ...story, pictures: gathered.byStory.get(story.id) ?? [] }));
  const issue = Object.assign({}, ...files.map(({ imported }) => imported.issue).reverse()) as Partial<
    Edition['issue']
  >;
  const number = overrides.number ?? issue.number;
  const total = overrides.total ?? issue.total;
  const edition: Edition = {
    format: EDITION_FORMAT,
    id: sha256(new TextEncoder().encode(files.map(({ text }) => text).join('\0'))).slice(0, 16),
    profile,
    issue: {
      date: overrides.date ?? issue.date ?? today(),
      ...(number !== undefined && { number }),
      ...(total !== undefined && { total }),
    },
    masthead: {
      name: files.find(({ imported }) => imported.masthead.name !== undefined)?.imported.masthead.name ?? '',
      fields: gatherFields(files),
    },
    teasers: linkTeasers(
      files.flatMap(({ imported }) => imported.teasers),
      stories,
    ),
    credits: files.find(({ imported }) => imported.credits.length > 0)?.imported.credits ?? [],
    pictures: gathered.pictures,
    stories,
    pages: [],
  };
  return { edition, pictures: gathered.bytes, missing: gathered.missing, pageCredits: creditsByPage(files) };
}

/**
 * The masthead's fields over all files; where two say different things, both are kept: nothing of the copy is dropped.
 */
function gatherFields(files: readonly CopyFile[]): Edition['masthead']['fields'] {
  const fields: Partial<Record<MastheadField, string>> = {};
  for (const [field, text] of files.flatMap(({ imported }) => Object.entries(imported.masthead.fields))) {
    const [name, kept] = [field as MastheadField, fields[field as MastheadField]];
    const bare = text.replace(/^[^：]*：/u, '');
    if (kept === undefined) fields[name] = text;
    else if (!kept.includes(bare)) fields[name] = `${kept} ${text}`;
  }
  return fields;
}

/** Priorities count within each file; the files' first stories come first, then their second ones. */
function rankStories(files: readonly CopyFile[]): readonly Story[] {
  const ranked = files.flatMap(({ imported }, file) =>
    [...imported.stories].sort((a, b) => a.priority - b.priority).map((story, rank) => ({ story, rank, file })),
  );
  ranked.sort((a, b) => a.rank - b.rank || a.file - b.file);
  return ranked.map(({ story }, index) => ({ ...story, received: receivedCopy(story), priority: index + 1 }));
}

function creditsByPage(files: readonly CopyFile[]): ReadonlyMap<string, readonly Credit[]> {
  const credits = new Map<string, readonly Credit[]>();
  for (const { imported } of files) {
    const section = imported.stories[0]?.section ?? '';
    if (section !== '' && imported.credits.length > 0) credits.set(section, imported.credits);
  }
  return credits;
}

interface GatheredPictures {
  readonly pictures: readonly Picture[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly byStory: ReadonlyMap<string, readonly StoryPicture[]>;
  readonly missing: readonly string[];
}

/** Reads the pictures that copy names, beside the copy or in a folder `pictures` beside it or above. */
async function gatherPictures(files: readonly CopyFile[], plan: PlanFile | undefined): Promise<GatheredPictures> {
  const pictures: Picture[] = [];
  const bytes = new Map<string, Uint8Array>();
  const byStory = new Map<string, StoryPicture[]>();
  const missing: string[] = [];
  let next = 1;
  const take = async (folder: string, file: string): Promise<string | undefined> => {
    const read = file === '' ? undefined : await firstPicture(folder, file);
    if (file !== '' && read === undefined) missing.push(file);
    if (read === undefined) return undefined;
    bytes.set(read.picture.sha256, read.bytes);
    const known = pictures.find((picture) => picture.sha256 === read.picture.sha256);
    if (known !== undefined) return known.id;
    const id = `pic${next++}`;
    pictures.push({ id, ...read.picture });
    return id;
  };
  for (const { path, imported } of files) {
    for (const { file, caption, credit, story } of imported.pictures) {
      // A caption whose picture is not there keeps an id for the picture to come.
      const picture = (await take(dirname(path), file)) ?? `pic${next++}`;
      byStory.set(story, [...(byStory.get(story) ?? []), { picture, caption, credit }]);
    }
  }
  for (const file of plan?.pictures ?? []) await take(plan?.folder ?? '', file);
  return { pictures, bytes, byStory, missing };
}

async function firstPicture(
  folder: string,
  file: string,
): Promise<Extract<Awaited<ReturnType<typeof readPicture>>, { readonly ok: true }> | undefined> {
  for (const place of [folder, join(folder, 'pictures'), join(folder, '..', 'pictures')]) {
    const read = await readPicture(join(place, file));
    if (read.ok) {
      for (const { code, values } of read.notes) say(code, values);
      return read;
    }
    if (read.code !== 'missing-file' && read.code !== 'missing-folder') {
      say(read.code, read.values);
      return undefined;
    }
  }
  say('missing-picture', { picture: file });
  return undefined;
}

/** Today by the clock on the wall. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
