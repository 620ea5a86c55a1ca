import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditionFile } from '../../files';
import { createModel } from '../../model';
import { forme } from '../support/forme';
import { smallEdition } from '../core/document/small-edition';
import { newEdition, listTemplates } from '../../electron/services/templates';
import { unpack } from '../support/pdf-fixture';

const folder = mkdtempSync(join(tmpdir(), 'forme-condition-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'paper.forme');
const PLANT = join('press', 'newsprint-TR002-TAC220.icc');

beforeAll(async () => {
  const [profile] = listTemplates();
  if (profile === undefined) throw new Error('there is no template');
  const edition = { ...newEdition(profile, '2026-11-22'), stories: smallEdition().stories };
  const written = await writeEditionFile(file, {
    edition,
    modelState: createModel(edition).encodeState(),
    pictures: new Map(),
  });
  expect(written).toMatchObject({ ok: true });
});

function exporting(name: string, ...more: readonly string[]): ReturnType<typeof forme> {
  return forme(['export', file, '-o', join(folder, name), '--no-report', ...more]);
}

describe('the printing condition of an export', () => {
  it('is the profile that the plant sent, named as what it was made from', async () => {
    const run = await exporting('plant.pdf', '--profile-file', PLANT, '--ink', '220');
    expect(run.stderr).toBe('');
    const text = unpack(readFileSync(join(folder, 'plant.pdf')));
    expect(text).toContain('/OutputConditionIdentifier (CGATS TR 002)');
    expect(text).toContain(readFileSync(PLANT).toString('latin1'));
    const check = await forme(['check', '--pdf', join(folder, 'plant.pdf'), '--ink', '220']);
    expect(check.exit).toBe(0);
  });

  it('is refused in words when the file is none, and nothing is written', async () => {
    const bad = join(folder, 'letter.icc');
    writeFileSync(bad, 'Dear printer, '.repeat(40));
    const run = await exporting('never.pdf', '--profile-file', bad);
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('letter.icc');
    const missing = await exporting('never.pdf', '--profile-file', join(folder, 'gone.icc'));
    expect(missing.exit).toBe(2);
    expect(missing.stderr).toContain('gone.icc');
    expect(readdirSync(folder)).not.toContain('never.pdf');
  });

  it('takes no other ink limit than plants have', async () => {
    const run = await exporting('never.pdf', '--ink', '300');
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('--ink');
  });
});
