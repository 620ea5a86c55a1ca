import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../core/document';
import { readEditionFile } from '../../files';
import { forme } from '../support/forme';
import { FRONT_PAGE } from './copy';

const folder = mkdtempSync(join(tmpdir(), 'forme-plan-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the example of a page of the documentation, as its readers would. */
function writeExample(page: string, name: string): void {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const found = new RegExp('```json title=' + name + '\\n([\\s\\S]*?)```').exec(text)?.[1];
  if (found === undefined) throw new Error(`${page} has no example ${name}`);
  writeFileSync(at(name), found);
}

async function editionIn(name: string): Promise<Edition> {
  const opened = await readEditionFile(at(name));
  if (!opened.ok) throw new Error(opened.code);
  return opened.edition;
}

beforeAll(() => {
  writeFileSync(at('front.txt'), FRONT_PAGE);
  writeExample('titles.md', 'river-weekly.json');
  writeExample('plans.md', 'plan.json');
});

describe('a title of one’s own', () => {
  it('is made from the example of the documentation', async () => {
    const run = await forme(['make', at('front.txt'), '-t', at('river-weekly.json'), '-o', at('river.forme')]);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ template: 'river-weekly' });
    const { profile } = await editionIn('river.forme');
    expect(profile).toMatchObject({ name: '江湾周报', masthead: { columns: 3, lines: 12 }, grid: { columns: 6 } });
    expect(Object.keys(profile.pageStyles ?? {})).toContain('健康版');
    expect(profile.blocks?.map(({ id }) => id)).toEqual(['ear-notice']);
  });

  it('says where it is wrong', async () => {
    writeFileSync(
      at('bad.json'),
      JSON.stringify({ basedOn: 'county-weekly', id: 'bad', masthead: { rows: [['price', 'prize']] } }),
    );
    const run = await forme(['make', at('front.txt'), '-t', at('bad.json'), '-o', at('bad.forme')]);
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('masthead.rows[0][1]');
    writeFileSync(at('lost.json'), JSON.stringify({ basedOn: 'county-monthly', id: 'lost' }));
    expect((await forme(['make', at('front.txt'), '-t', at('lost.json'), '-o', at('bad.forme')])).stderr).toContain(
      'basedOn',
    );
  });
});

describe('forme make --plan', () => {
  const make = ['make', at('front.txt'), '-t', 'county-weekly', '-o', at('planned.forme'), '--plan'];

  it('places what the plan of the documentation says', async () => {
    const run = await forme([...make, at('plan.json')]);
    expect(run.stderr).toBe('');
    const [page] = (await editionIn('planned.forme')).pages;
    expect(page).toMatchObject({ name: '要闻', style: { basedOn: '头版' }, blocks: [{ id: 'notice' }] });
    const [lead, granary] = page?.articles ?? [];
    expect(lead).toMatchObject({ story: 's1', frame: { column: 0, columns: 4, line: 13 }, label: { place: 'bar' } });
    expect(granary).toMatchObject({ story: 's2', box: { basedOn: '底纹' }, locked: true });
    expect((granary?.frame.line ?? 0) + (granary?.frame.lines ?? 0)).toBe(102);
    // Boxed, in two columns: a head, and a few lines of text.
    expect(granary?.frame.lines).toBeGreaterThan(5);
    expect(granary?.frame.lines).toBeLessThan(20);
  });

  it('makes the same bytes of the same copy and plan', async () => {
    await forme([...make, at('plan.json')]);
    const first = readFileSync(at('planned.forme'));
    await forme([...make, at('plan.json')]);
    expect(readFileSync(at('planned.forme'))).toEqual(first);
  });

  it('goes on without a story or picture that is not there, and says so', async () => {
    const frame = { column: 0, columns: 2, line: 13 };
    const block = {
      id: 'a',
      frame: { ...frame, lines: 5 },
      content: { kind: 'ad', client: '食堂', picture: 'none.jpg' },
    };
    writeFileSync(
      at('lost.json'),
      JSON.stringify({ pages: [{ name: '要闻', articles: [{ story: '没有', frame }], blocks: [block] }] }),
    );
    const run = await forme([...make, at('lost.json')]);
    expect(run.exit).toBe(1);
    expect(run.stderr).toContain('“没有” on page 1');
    expect(run.stderr).toContain('none.jpg');
    expect((await editionIn('planned.forme')).pages[0]?.articles).toHaveLength(2);
  });

  it('refuses a plan that is none, by its place', async () => {
    for (const [text, told] of [
      ['{', 'JSON'],
      ['{"pages":[{"name":"要闻","articles":[{"story":1}]}]}', 'pages[0].articles[0].frame'],
      ['{"sheets":[]}', 'sheets'],
    ] as const) {
      writeFileSync(at('bad-plan.json'), text);
      const run = await forme([...make, at('bad-plan.json')]);
      expect(run.exit).toBe(2);
      expect(run.stderr).toContain(told);
    }
    expect((await forme([...make, at('nowhere.json')])).exit).toBe(2);
  });
});
