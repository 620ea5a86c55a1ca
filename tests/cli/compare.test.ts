import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditionComparison } from '../../core/compare';
import type { Edition, ProofMark } from '../../core/document';
import { acceptMark } from '../../core/marks';
import { writeEditionFile } from '../../files';
import { createModel } from '../../model';
import { smallEdition, smallStory } from '../core/document/small-edition';
import { proofMark, textAnchor } from '../core/marks/marks';
import { forme } from '../support/forme';

const folder = mkdtempSync(join(tmpdir(), 'forme-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
const mark: ProofMark = proofMark('m', textAnchor(story, 'body:0', 4, 6), { text: '停运' });

async function write(name: string, edition: Edition): Promise<void> {
  const model = createModel(edition);
  await writeEditionFile(file(name), { edition, modelState: model.encodeState(), pictures: new Map() });
}

beforeAll(async () => {
  const marked: Edition = {
    ...smallEdition(),
    stories: [story],
    pages: [],
    teasers: [],
    pictures: [],
    proofMarks: [mark],
  };
  await write('first.forme', marked);
  const asked = acceptMark(marked, 'm');
  await write('asked.forme', asked);
  const stories = asked.stories.map((each) => ({ ...each, headline: '大坝放水' }));
  await write('more.forme', { ...asked, stories });
});

describe('forme compare', () => {
  it('is fine with what was asked for', async () => {
    const { exit, stdout } = await forme(['compare', file('first.forme'), file('asked.forme')]);
    expect([exit, stdout]).toEqual([0, '大坝蓄水\n  …渡口已经停[航→运]三天。…\n']);
  });

  it('tells what nobody asked for, with places', async () => {
    const { exit, stdout } = await forme(['compare', file('first.forme'), file('more.forme'), '--json']);
    const { owners, unmet } = JSON.parse(stdout) as EditionComparison;
    expect([exit, unmet]).toEqual([1, []]);
    expect(owners[0]?.changes.map(({ cause, marks, after }) => [cause, marks, after.from])).toEqual([
      ['unasked', [], { part: 'headline', offset: 2 }],
      ['asked', ['m'], { part: 'body:0', offset: 5 }],
    ]);
  });
});
