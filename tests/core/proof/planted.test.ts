import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCopy } from '../../../core/copy';
import { PROOF_LISTS, findingsInCopy, proofread, textsOf, textsOfCopy } from '../../../core/proof';
import type { ProofFinding } from '../../../core/proof';
import { ISSUE_DATE } from './slips';

/** Three sets that the checks grew up with, and two that were written before the checks were held against them. */
const SETS = ['planted-1', 'planted-2', 'planted-3'];
const LATER_SETS = ['planted-4', 'planted-5'];
/** Sets of which the missed slips were read before the checks were changed last, for their kinds. */
const READ_SETS = ['planted-6', 'planted-7', 'planted-8', 'planted-9', 'planted-10', 'planted-11'];
/**
 * Sets by an author who knew the kinds that are looked for and nothing of the checks, in even parts; these found 88 of
 * their 220 slips when they were first held against them, and have been read for their kinds since.
 */
const OTHER_HAND_SETS = ['planted-12', 'planted-13'];
/** Sets of the same kind; the checks as they had become by then found 90 of their 150 slips at first reading. */
const UNSEEN_SETS = ['planted-14', 'planted-15'];
/** And once more: 107 of 180 at first reading. */
const LAST_SETS = ['planted-16', 'planted-17'];

/** A slip that was planted: `⟦wrong|right⟧` in the file, `?` where several things would be right. */
interface Planted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readSet(name: string): { readonly text: string; readonly planted: readonly Planted[] } {
  const marked = readFileSync(`tests/fixtures/proof/${name}.txt`, 'utf8');
  const planted: Planted[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]*)\|[^⟧]*⟧/gu)) {
    text += marked.slice(from, match.index);
    const wrong = match[1] ?? '';
    planted.push({ start: text.length, end: text.length + wrong.length, text: wrong });
    text += wrong;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), planted };
}

function readAgainst(name: string) {
  const { text, planted } = readSet(name);
  const { clean, ...copy } = importCopy({ text, file: `${name}.txt`, sha256: '' });
  const texts = textsOfCopy(copy);
  const reading = { texts, language: clean.language, issueDate: ISSUE_DATE, known: [], lists: PROOF_LISTS };
  const findings = findingsInCopy(text, clean, texts, proofread(reading));
  // Where two places contradict each other only a person knows which is wrong: a finding names both in its reason.
  const meets = (slip: Planted) => (finding: ProofFinding) =>
    [finding, ...(finding.against ?? [])].some((one) => one.start <= slip.end && slip.start <= one.end);
  const missed = planted.filter((slip) => !findings.some(meets(slip)));
  const stray = findings.filter((one) => !planted.some((slip) => meets(slip)(one)));
  return { text, planted, missed, findings, stray };
}

const results = SETS.map(readAgainst);
const later = LATER_SETS.map(readAgainst);
const read = READ_SETS.map(readAgainst);
const otherHand = OTHER_HAND_SETS.map(readAgainst);
const unseen = UNSEEN_SETS.map(readAgainst);
const last = LAST_SETS.map(readAgainst);

describe('slips planted in copy', () => {
  it('are more than 200, and nine in ten are found', () => {
    const planted = results.flatMap((one) => one.planted);
    const missed = results.flatMap((one) => one.missed);
    expect(planted.length).toBeGreaterThanOrEqual(200);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.1);
  });

  it('are found seven times in ten where they were not written for the checks', () => {
    const planted = later.flatMap((one) => one.planted);
    const missed = later.flatMap((one) => one.missed);
    expect(planted.length).toBeGreaterThanOrEqual(120);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.22);
  });

  it('are found every second time where the checks followed from their kinds', () => {
    const planted = read.flatMap((one) => one.planted);
    const missed = read.flatMap((one) => one.missed);
    expect(planted.length).toBeGreaterThanOrEqual(280);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.52);
  });

  it('are found nine times in ten where sets that the checks had never seen were read since', () => {
    const planted = unseen.flatMap((one) => one.planted);
    const missed = unseen.flatMap((one) => one.missed);
    expect(planted.length).toBe(150);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.1);
  });

  it('are found seven times in ten where they were planted once more', () => {
    const planted = last.flatMap((one) => one.planted);
    const missed = last.flatMap((one) => one.missed);
    expect(planted.length).toBe(180);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.3);
  });

  it('are found fourteen times in fifteen where another hand planted them', () => {
    const planted = otherHand.flatMap((one) => one.planted);
    const missed = otherHand.flatMap((one) => one.missed);
    expect(planted.length).toBe(220);
    expect(missed.length / planted.length).toBeLessThanOrEqual(1 / 15);
  });

  it('hardly draw attention to what is right', () => {
    expect(
      [...results, ...later, ...read, ...otherHand, ...unseen].flatMap(({ stray }) =>
        stray.map(({ code, text }) => [code, text]),
      ).length,
    ).toBeLessThanOrEqual(25);
  });

  it('are found where they stand in the file', () => {
    for (const { text, findings } of [...results, ...later, ...read, ...otherHand, ...unseen, ...last]) {
      for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
    }
  });
});

describe('clean copy', () => {
  it('draws few alerts', () => {
    const files = ['yunting/copy/1-要闻', 'yunting/copy/2-综合', 'yunting/copy/3-民生', 'yunting/copy/4-副刊'];
    const texts = files.flatMap((name) => {
      const { stories } = importCopy({ text: readFileSync(`examples/${name}.txt`, 'utf8'), file: name, sha256: '' });
      return stories.flatMap((story) => textsOf({ ...story, id: `${name} ${story.id}` }));
    });
    const findings = proofread({ texts, language: 'zh-Hans', issueDate: ISSUE_DATE, known: [], lists: PROOF_LISTS });
    const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
    expect((findings.length / characters) * 10_000).toBeLessThanOrEqual(3);
  });
});
