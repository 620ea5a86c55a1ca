import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../cli/commands/check';
import { openFonts } from '../../cli/resources';
import { codes } from '../../codes';
import type { Edition } from '../../core/document';
import { composeEdition } from '../../core/page';
import { checkEdition, waive } from '../../core/preflight';
import { writeEditionFile } from '../../files';
import { createModel } from '../../model';
import { smallEdition, smallStory } from '../core/document/small-edition';

interface Listed {
  readonly code: string;
  readonly severity: string;
  readonly waived?: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'forme-waivers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `forme check` says of an edition. */
async function checked(edition: Edition): Promise<{ readonly exit: number; readonly answer: readonly Listed[] }> {
  const file = path.join(folder, 'small.forme');
  const modelState = createModel(edition).encodeState();
  const written = await writeEditionFile(file, { edition, modelState, pictures: new Map() });
  if (!written.ok) throw new Error(written.code);
  const { exit, answer } = await check([file]);
  return { exit, answer: answer as readonly Listed[] };
}

describe('forme check', () => {
  it('counts no error that an editor waived, and lists it last with the reason', async () => {
    const whole = smallEdition();
    const edition: Edition = {
      ...whole,
      pictures: [],
      // Characters that no face has cannot be waived: here are none.
      stories: whole.stories.map(({ id }) => smallStory(id, '渡口新桥今晨通车', ['河湾县渡口新桥今晨六时通车。'])),
      pages: whole.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) => ({ ...article, pictures: [] })),
      })),
    };
    const before = await checked(edition);
    expect(before.exit).toBe(1);
    const composed = composeEdition(edition, { fonts: await openFonts(), codes });
    const errors = checkEdition(edition, composed).filter(({ severity }) => severity === 'error');
    const after = await checked(errors.reduce((waived, error) => waive(waived, error, '总编同意'), edition));
    expect(after.exit).toBe(0);
    expect(after.answer).toHaveLength(before.answer.length);
    const last = after.answer.slice(-errors.length);
    expect(last.every(({ waived, severity }) => waived === '总编同意' || severity !== 'error')).toBe(true);
    expect(after.answer.filter(({ severity, waived }) => severity === 'error' && waived === undefined)).toEqual([]);
  });
});
