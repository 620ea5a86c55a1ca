import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../core/display-list';
import type { Edition, Story } from '../../core/document';
import { composeEdition } from '../../core/page';
import { mmToPoints } from '../../core/units';
import { readEditionFile } from '../../files';
import { SAMPLES, makeSample } from '../support/samples';
import { exportPages, library, unpack } from '../support/pdf-fixture';
import { readPdf } from '../support/pdf-reader';
import type { ReadPage } from '../support/pdf-reader';

/** The promise of the house: screen and paper agree to a hundredth of a millimetre. */
const TOLERANCE = mmToPoints(0.01);

const folder = mkdtempSync(join(tmpdir(), 'forme-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A glyph of a display list, with where its text came from. */
interface Placed {
  readonly run: GlyphRun;
  readonly index: number;
}

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))(
  'the sample edition %s, exported',
  (name, sample) => {
    let edition: Edition;
    let lists: readonly DisplayList[];
    let pages: readonly ReadPage[];
    let unpacked: string;

    beforeAll(async () => {
      const made = join(folder, `${name}.forme`);
      expect((await makeSample(sample, made)).stderr).toBe('');
      const opened = await readEditionFile(made);
      if (!opened.ok) throw new Error(opened.code);
      edition = opened.edition;
      const hashes = new Map(edition.pictures.map(({ id, sha256 }) => [id, sha256]));
      lists = composeEdition(edition, { fonts: library }).map(({ list }) => list);
      const bytes = await exportPages(lists, {
        pictures: { read: (picture) => Promise.resolve(opened.pictures.get(hashes.get(picture) ?? '')) },
      });
      pages = await readPdf(bytes);
      unpacked = unpack(bytes);
    });

    it('has every glyph of every page in its place', () => {
      expect(pages).toHaveLength(lists.length);
      lists.forEach((list, at) => {
        const wanted = glyphsOf(list);
        const found = pages[at]?.glyphs ?? [];
        expect(found.map(({ text }) => text)).toEqual(wanted.map(({ run, index }) => run.text[index]));
        const off = found.filter(({ x, y, size, stretch, turn }, i) => {
          const { run, index } = wanted[i] as Placed;
          return (
            Math.abs(x - (run.x[index] ?? 0)) >= TOLERANCE ||
            Math.abs(y - (run.y[index] ?? 0)) >= TOLERANCE ||
            Math.abs(size - run.size) > 0.001 ||
            Math.abs(stretch - (run.stretch ?? 1)) > 0.001 ||
            turn !== (run.turn ?? 0)
          );
        });
        expect(off).toEqual([]);
      });
    });

    it('says of every story what its clean copy says', () => {
      const read = textsBySource(lists, pages);
      const placed = new Set(edition.pages.flatMap((page) => page.articles.map(({ story }) => story)));
      expect(placed.size).toBe(edition.stories.length);
      const articles = edition.pages.flatMap((page) => page.articles);
      // A label may stand for the head: what the editor took off is not printed.
      const headed = new Set(articles.flatMap(({ story, head }) => (head === undefined ? [] : [story])));
      for (const story of edition.stories) {
        for (const [part, text] of copyOf(story)) {
          if (/^(?:kicker|headline|deck)/.test(part) && !headed.has(story.id)) continue;
          expect([story.headline, part, read.get(`${story.id} ${part}`)]).toEqual([story.headline, part, text]);
          read.delete(`${story.id} ${part}`);
        }
      }
      expect([...read.keys()]).toEqual([]);
    });

    it('has no RGB, every face as a subset, and the paper as its trim', () => {
      const objects = unpacked.replace(/\nstream\n[^]*?\nendstream/g, '');
      expect(objects).not.toMatch(/DeviceRGB|CalRGB|SMask|\/Group\b|\/ca\b|\/CA\b|\/Annots|JavaScript/);
      expect(unpacked).not.toMatch(/[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\n/);
      const faces = [...objects.matchAll(/\/BaseFont \/(\S+)/g)].map(([, face]) => face);
      expect(faces.length).toBeGreaterThan(4);
      for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+/);
      expect(objects.match(/\/GTS_PDFX\b/g)).toHaveLength(1);
      const { widthMm, heightMm } = edition.profile.paper;
      const boxes = [...objects.matchAll(/\/TrimBox \[\s*([^\]]*?)\s*\]/g)].map(([, box = '']) =>
        box.split(/\s+/).map(Number),
      );
      expect(boxes).toHaveLength(lists.length);
      for (const [left = 0, bottom = 0, right = 0, top = 0] of boxes) {
        expect(right - left).toBeCloseTo(mmToPoints(widthMm), 2);
        expect(top - bottom).toBeCloseTo(mmToPoints(heightMm), 2);
      }
    });

    it('prints text in black alone, and black over what lies under it', () => {
      const states = [...unpacked.matchAll(/%% Contents for page \d+\n[^]*?stream\n([^]*?)\nendstream/g)].flatMap(
        ([, content = '']) => inksOfText(content),
      );
      expect(states.length).toBeGreaterThan(lists.length);
      for (const { colour, state } of states) {
        const isBlack = /^0 0 0 1 k$/.test(colour);
        expect([colour, state]).toEqual([colour, isBlack ? 'GSo' : 'GSk']);
      }
      // Body type is most of a page: a paper that prints it in four inks cannot be kept in register.
      const black = states.filter(({ colour }) => colour === '0 0 0 1 k').length;
      expect(black / states.length).toBeGreaterThan(0.9);
    });
  },
);

function glyphsOf(list: DisplayList): Placed[] {
  return list.items.flatMap((item) =>
    item.kind === 'glyphs' ? item.glyphs.flatMap((glyph, index) => (glyph === 0 ? [] : [{ run: item, index }])) : [],
  );
}

/** What the PDF says of each story's parts, by `story part`: glyphs of the file, sources of the list. */
function textsBySource(lists: readonly DisplayList[], pages: readonly ReadPage[]): Map<string, string> {
  const read = new Map<string, { start: number; text: string }[]>();
  lists.forEach((list, at) => {
    glyphsOf(list).forEach(({ run: { source } }, i) => {
      if (source === undefined) return;
      const key = `${source.story} ${source.part}`;
      read.set(key, [...(read.get(key) ?? []), { start: source.start, text: pages[at]?.glyphs[i]?.text ?? '' }]);
    });
  });
  const joined = (parts: readonly { start: number; text: string }[]): string =>
    [...parts]
      .sort((a, b) => a.start - b.start)
      .map(({ text }) => text)
      .join('');
  return new Map([...read].map(([key, parts]) => [key, joined(parts)]));
}

/** The parts of a story's clean copy with their texts as they are printed. */
function copyOf(story: Story): (readonly [string, string])[] {
  const parts: (readonly [string, string])[] = [
    ['kicker', story.kicker.replaceAll('\n', '')],
    ['headline', story.headline.replaceAll('\n', '')],
    ...story.decks.map((text, index) => [`deck:${index}`, text] as const),
    // The dateline is run in, with a cell of white behind it.
    ['dateline', story.dateline === '' ? '' : `${story.dateline}　`],
    ...story.paragraphs.map(({ kind, text }, index) => [`${kind}:${index}`, text] as const),
    ['byline', story.byline],
    ...story.pictures.flatMap(({ caption, credit }, index) => [
      [`caption:${index}`, caption] as const,
      [`credit:${index}`, credit] as const,
    ]),
  ];
  return parts.filter(([, text]) => text !== '');
}

/** The colour and graphics state in force at each showing of text. */
function inksOfText(content: string): { readonly colour: string; readonly state: string }[] {
  let [colour, state] = ['', ''];
  return content.split('\n').flatMap((line) => {
    state = /\/(\w+) gs/.exec(line)?.[1] ?? state;
    colour = /((?:[\d.]+ )+(?:k|scn))$/.exec(line)?.[1] ?? colour;
    return /\bTJ$/.test(line) ? [{ colour, state }] : [];
  });
}
