import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition, EditionPlan } from '../../core/document';
import { readEditionFile } from '../../files';
import { SAMPLES, makeSample } from '../support/samples';

const folder = mkdtempSync(join(tmpdir(), 'forme-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What no edition may leave the house with: the layout rules judge looks, these tell of damage. */
const DAMAGE =
  /^(overset|block-overset|overlap|outside-type-area$|empty-|missing-|legal-|internal-|code-|ad-|teaser-|rule-too|reversed-|tint-|type-|rich-|ink-|too-many-spots)/;

interface Told {
  readonly page: number;
  readonly code: string;
  readonly place: object;
}

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('the sample edition %s', (name, sample) => {
  const file = join(folder, `${name}.forme`);
  const plan = JSON.parse(readFileSync(join('examples', name, 'plan.json'), 'utf8')) as EditionPlan;
  let edition: Edition;
  let told: readonly Told[];

  beforeAll(async () => {
    const run = await makeSample(sample, file);
    expect(run.stderr).toBe('');
    told = (JSON.parse(run.stdout) as { readonly diagnostics: readonly Told[] }).diagnostics;
    const opened = await readEditionFile(file);
    if (!opened.ok) throw new Error(opened.code);
    edition = opened.edition;
  });

  it('has the pages of its plan and no more, every story on its own page', () => {
    expect(edition.pages.map((page) => page.name)).toEqual(plan.pages.map((page) => page.name));
    const sections = new Map(edition.stories.map(({ id, section }) => [id, section]));
    const placed = edition.pages.flatMap(({ name: page, articles }) => articles.map(({ story }) => ({ page, story })));
    expect(new Set(placed.map(({ story }) => story)).size).toBe(edition.stories.length);
    const strayed = placed.filter(
      ({ page, story }, index) =>
        sections.get(story) !== page && placed.findIndex((other) => other.story === story) === index,
    );
    expect(strayed).toEqual([]);
  });

  it('places all that its plan says', () => {
    for (const [index, planned] of plan.pages.entries()) {
      const placed = edition.pages[index]?.articles ?? [];
      for (const { frame } of planned.articles ?? []) {
        const there = placed.filter((article) => {
          const { column, columns, line, lines } = article.frame;
          const edge = 'foot' in frame ? line + lines === frame.foot : line === frame.line;
          return column === frame.column && columns === frame.columns && edge;
        });
        expect(there).toHaveLength(1);
      }
      expect(placed.every(({ locked }) => locked === undefined)).toBe(true);
      expect(edition.pages[index]?.blocks ?? []).toHaveLength(planned.blocks?.length ?? 0);
    }
  });

  it('is fit to print', () => {
    expect(told.filter(({ code }) => DAMAGE.test(code))).toEqual([]);
  });

  // The one that opens first shows what a page can be.
  it.runIf(sample === SAMPLES[0])('leaves nothing to mend', () => {
    expect(told).toEqual([]);
  });
});
