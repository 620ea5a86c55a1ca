import { randomBytes } from 'node:crypto';
import { importCopy } from '../core/copy';
import { readCopy, sha256 } from '../files';
import type { ReadCopyResult } from '../files';
import type { ImportedCopy, Result } from '../ipc';
import { failure, success } from '../ipc';
import { storyOf } from './copy-warnings';
import type { CopyFile } from './host-messages';

/** Reads one file of copy: encoding told, text cleaned, parts told apart. */
export function importFile({ name, bytes, path }: CopyFile): Result<ImportedCopy> {
  const read = readCopy(bytes);
  if (!read.ok) return refusal(name, read);
  const imported = importCopy({
    text: read.text,
    file: name,
    sha256: sha256(bytes),
    ...(path !== undefined && { path }),
  });
  // Ids count from one in every file; the edition and the other files have such ids already.
  const prefix = randomBytes(4).toString('hex');
  const unique = (id: string): string => `${prefix}-${id}`;
  const stories = imported.stories.map((story) => ({ ...story, id: unique(story.id) }));
  const { masthead } = imported;
  const hasMasthead = masthead.name !== undefined || Object.keys(masthead.fields).length > 0;
  return success({
    file: name,
    encoding: read.encoding,
    stories,
    ...(hasMasthead ? { masthead } : {}),
    issue: imported.issue,
    teasers: imported.teasers.map((teaser) =>
      teaser.story === undefined ? teaser : { ...teaser, story: unique(teaser.story) },
    ),
    credits: imported.credits,
    pictures: imported.pictures.map((picture) => ({ ...picture, story: unique(picture.story) })),
    changes: countChanges(imported.clean.ledger),
    warnings: [...read.warnings, ...imported.structured.warnings].map(({ code, values }) => {
      const story = storyOf(values, stories);
      return { code, values: { file: name, ...values }, ...(story === undefined ? {} : { story }) };
    }),
  });
}

function countChanges(ledger: readonly { readonly rule: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of ledger) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function refusal(file: string, read: Exclude<ReadCopyResult, { readonly ok: true }>): Result<never> {
  switch (read.code) {
    case 'empty':
    case 'binary':
    case 'unknown-encoding':
    case 'locked':
      return failure(`copy-${read.code}`, { file });
    case 'unsupported-type':
      return failure(`copy-${read.code}`, { file, kind: read.kind });
    case 'too-large':
    case 'line-too-long':
      return failure(`copy-${read.code}`, { file, size: read.size, limit: read.limit });
  }
}
