import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCopy } from '../../../core/copy';
import { PROOF_LISTS, findingsInCopy, proofread, textsOf, textsOfCopy } from '../../../core/proof';
import type { ProofFinding } from '../../../core/proof';
import { ISSUE_DATE } from './slips';

/** Labelled sets of one kind, and what of their slips is found now, at the least. */
interface Sets {
  readonly what: string;
  readonly sets: readonly string[];
  readonly planted: number;
  /** The share of the slips that is found at the least. */
  readonly found: number;
  /** Findings that meet no slip, at the most. */
  readonly strays: number;
}

/** How many of these were found at first reading: docs/proofreading.md. */
const SETS: readonly Sets[] = [
  { what: 'with which the checks grew up', sets: ['1', '2', '3'], planted: 229, found: 0.975, strays: 2 },
  { what: 'written before the checks were held against them', sets: ['4', '5'], planted: 123, found: 0.93, strays: 1 },
  { what: 'read for their kinds, once', sets: ['6', '7', '8', '9', '10', '11'], planted: 285, found: 0.86, strays: 5 },
  { what: 'by another hand, in even parts', sets: ['12', '13'], planted: 220, found: 0.955, strays: 5 },
  { what: 'by another hand once more', sets: ['14', '15'], planted: 150, found: 0.96, strays: 4 },
  { what: 'by a third hand', sets: ['16', '17'], planted: 180, found: 0.925, strays: 5 },
  { what: 'by a fourth hand', sets: ['18', '19'], planted: 180, found: 0.93, strays: 7 },
  {
    what: 'by a fifth hand, as it was first read but for list rows',
    sets: ['20', '21'],
    planted: 180,
    found: 0.68,
    strays: 9,
  },
];

/** A slip that was planted: `⟦wrong|right⟧` in the file, `?` where several things would be right. */
interface Planted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readSet(set: string): { readonly text: string; readonly planted: readonly Planted[] } {
  const marked = readFileSync(`tests/fixtures/proof/planted-${set}.txt`, 'utf8');
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

function readAgainst(set: string) {
  const { text, planted } = readSet(set);
  const { clean, ...copy } = importCopy({ text, file: `planted-${set}.txt`, sha256: '' });
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

const results = SETS.map((one) => ({ ...one, read: one.sets.map(readAgainst) }));

describe('slips planted in copy', () => {
  it.each(results)('$what are found in so many of them', ({ read, planted, found }) => {
    const missed = read.flatMap((one) => one.missed);
    expect(read.flatMap((one) => one.planted)).toHaveLength(planted);
    expect(1 - missed.length / planted).toBeGreaterThanOrEqual(found);
  });

  it.each(results)('$what stand beside little that draws attention and is right', ({ read, strays }) => {
    const told = read.flatMap(({ stray }) => stray.map(({ code, found }) => `${code} ${found}`));
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(strays);
  });

  it.each(results)('$what are found where they stand in the file', ({ read }) => {
    for (const { text, findings } of read) {
      for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
    }
  });
});

describe('clean copy', () => {
  it.each(readdirSync('examples').filter((name) => !name.includes('.')))('of the sample %s draws no alert', (name) => {
    const texts = readdirSync(`examples/${name}/copy`).flatMap((file) => {
      const text = readFileSync(`examples/${name}/copy/${file}`, 'utf8');
      return importCopy({ text, file, sha256: '' }).stories.flatMap((story) =>
        textsOf({ ...story, id: `${file} ${story.id}` }),
      );
    });
    const language = texts.some(({ text, folded }) => text !== folded) ? 'zh-Hant' : 'zh-Hans';
    const findings = proofread({ texts, language, issueDate: ISSUE_DATE, known: [], lists: PROOF_LISTS });
    expect(findings.map(({ code, text }) => [code, text])).toEqual([]);
  });
});
