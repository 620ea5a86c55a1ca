import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TYPE_SIZES, profileOfTemplate, resolveStyles } from '../../core/document';
import type { Edition, GridRect, MastheadField, OwnBox, Profile, TypeStyle } from '../../core/document';
import { furnitureFrames, pageBands, pageGrid } from '../../core/page';
import { pointsToMm } from '../../core/units';
import { TEMPLATES } from '../../templates';
import { editionOf } from '../core/page/fake';

/** Plain papers for grids; the others are designed titles. */
const GRIDS = [
  ...['broadsheet-6x17', 'broadsheet-8x13', 'tabloid-6x11', 'tabloid-5x14', 'tabloid-hant-5x14'],
  ...['tabloid-7x13', 'broadsheet-10x13', 'tabloid-hant-7x13', 'broadsheet-hant-10x13'],
];

const profiles = TEMPLATES.map((template): Profile => {
  const checked = profileOfTemplate(template, TEMPLATES);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.profile;
});
const titles = profiles.filter(({ id }) => !GRIDS.includes(id));
const named = (list: readonly Profile[]): readonly (readonly [string, Profile])[] => list.map((one) => [one.id, one]);

describe('the templates', () => {
  it('are the files of the folder, each named by its id', () => {
    const files = readdirSync(new URL('../../templates/', import.meta.url)).filter((name) => name.endsWith('.json'));
    expect(profiles.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
  });
});

describe.each(named(profiles))('the template %s', (_id, profile) => {
  it('has a type area that fits its paper with margins that a press can hold', () => {
    const { area } = pageGrid(profile);
    const { widthMm, heightMm } = profile.paper;
    for (const margin of [area.x, area.y].map(pointsToMm)) expect(margin).toBeGreaterThan(12);
    expect(widthMm - pointsToMm(area.width)).toBeLessThan(60);
    expect(heightMm - pointsToMm(area.height)).toBeLessThan(75);
  });

  it('sets running text in measures that can be read', () => {
    const { cells } = pageBands(profile) ?? profile.grid;
    expect(cells).toBeGreaterThanOrEqual(10);
    expect(cells).toBeLessThanOrEqual(28);
  });

  it('lets its heads step down, its lead being the largest', () => {
    expect(profile.headlineSizes).toEqual([...profile.headlineSizes].sort((a, b) => b - a));
  });

  it('has a place for every field that it may not go without', () => {
    const places = new Set<string>(placesOf(profile));
    expect((profile.masthead.required ?? []).filter((field) => !places.has(field))).toEqual([]);
  });

  it('names no box that it has not', () => {
    const boxes = [profile.masthead.box, profile.teaser.box, ...(profile.blocks ?? []).map(({ box }) => box)];
    const unknown = boxes.flatMap((box) => namesOf(box)).filter((name) => profile.boxStyles?.[name] === undefined);
    expect(unknown).toEqual([]);
  });

  it('keeps its furniture and blocks apart and inside the type area', () => {
    const edition = fullEdition(profile);
    for (const page of [1, 2]) {
      const on = page === 1 ? ['first', 'every'] : ['inner', 'last', 'every'];
      const blocks = (profile.blocks ?? []).filter((block) => on.includes(block.on));
      const frames = [...furnitureFrames(edition, page), ...blocks].map(({ frame }) => frame);
      for (const [index, frame] of frames.entries()) {
        expect(frame.column + frame.columns).toBeLessThanOrEqual(profile.grid.columns);
        expect(frame.line + frame.lines).toBeLessThanOrEqual(profile.grid.lines);
        for (const other of frames.slice(index + 1)) expect([frame, other, overlap(frame, other)]).toContain(false);
      }
    }
  });

  it('is set in faces that come with Forme', () => {
    const catalog = JSON.parse(readFileSync(new URL('../../fonts/catalog.json', import.meta.url), 'utf8')) as {
      readonly family: string;
      readonly weight: number;
    }[];
    const known = new Set(catalog.map(({ family, weight }) => `${family}/${weight}`));
    const faces = [...facesIn(resolveStyles(profile))];
    expect(faces.length).toBeGreaterThan(3);
    expect(faces.filter((face) => !known.has(face))).toEqual([]);
  });
});

describe.each(named(titles))('the title %s', (_id, profile) => {
  it('takes its head sizes from the ladder of its people', () => {
    const ladder = TYPE_SIZES[profile.sizeLadder ?? 'founder'].map(({ points }) => points);
    expect(profile.headlineSizes.filter((size) => !ladder.includes(size))).toEqual([]);
  });

  it('has a masthead as large as newspapers of its size have', () => {
    const { masthead, grid } = profile;
    const height = pointsToMm(masthead.lines * grid.leading);
    // Half a broadsheet by 50 to 60 mm; on smaller sheets most of the width by 32 to 48 mm.
    const [least, most] = profile.paper.heightMm > 500 ? [50, 60] : [32, 48];
    expect(height).toBeGreaterThanOrEqual(least);
    expect(height).toBeLessThanOrEqual(most);
    expect(masthead.columns / grid.columns).toBeGreaterThanOrEqual(0.5);
  });

  it('has styles of its own for heads, boxes and pages', () => {
    for (const sheet of [profile.headlineStyles, profile.boxStyles, profile.pageStyles]) {
      expect(Object.keys(sheet ?? {}).length).toBeGreaterThanOrEqual(2);
    }
    expect(Object.values(profile.boxStyles ?? {}).some(({ tint }) => tint !== undefined)).toBe(true);
  });

  it('says what the law asks of it, where there is such a law', () => {
    const required = profile.masthead.required ?? [];
    if (profile.language === 'zh-Hant') return expect(profile.legal).toBeUndefined();
    const wanted: readonly MastheadField[] =
      profile.legal === 'internal'
        ? ['permit', 'permitNotice', 'publisher', 'audience', 'printer', 'printDate', 'printRun']
        : ['permit', 'publisher', 'address', 'postcode', 'price', 'printer'];
    expect(wanted.filter((field) => !required.includes(field))).toEqual([]);
  });
});

function placesOf({ masthead, folio, imprint, blocks = [] }: Profile): readonly string[] {
  const inBlocks = [...JSON.stringify(blocks).matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const rows = [masthead.above, masthead.side, ...masthead.rows, ...imprint.rows, folio.fields].flat();
  const parts = rows.includes('numbers') ? ['number', 'total'] : [];
  return [...rows, ...parts, ...(masthead.code === undefined ? [] : [masthead.code]), ...inBlocks];
}

function namesOf(box: OwnBox | undefined): readonly string[] {
  return box?.basedOn === undefined ? [] : [box.basedOn];
}

function* facesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { family, weight } = value as Partial<TypeStyle>;
  if (family !== undefined && weight !== undefined) yield `${family}/${weight}`;
  for (const part of Object.values(value)) yield* facesIn(part);
}

function fullEdition(profile: Profile): Edition {
  return editionOf([], [[], []], {
    profile,
    teasers: [{ text: '河堤通车' }],
    credits: [{ role: '责编', names: '纪南' }],
    masthead: { name: '青石报', fields: { address: '前街1号', printer: '青石印务' } },
  });
}

function overlap(a: GridRect, b: GridRect): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.line < b.line + b.lines &&
    b.line < a.line + a.lines
  );
}
