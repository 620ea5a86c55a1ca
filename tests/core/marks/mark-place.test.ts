import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../core/display-list';
import type { Edition, GridRect } from '../../../core/document';
import { contains } from '../../../core/geometry';
import type { Point } from '../../../core/geometry';
import { lineFinder, markedStretches } from '../../../core/marks';
import { composePage } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { bodyPart, replaceInStory } from '../../../core/text-edit';
import { createModel } from '../../../model';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf, upright } from '../page/fake';
import { anchorText, proofMark, textAnchor } from './marks';

/** Level in four columns, and vertical in bands: 500 edits and as many shapes of each. */
const SETTINGS = [
  { profile: bare, columns: 4, lines: 40, isVertical: false },
  { profile: upright, columns: 30, lines: 43, isVertical: true },
] as const;

/** A shape on the grid, large enough for some lines of type, and an edit of the text in it. */
const step = fc.record({
  column: fc.nat(1000),
  wide: fc.nat(1000),
  line: fc.nat(1000),
  deep: fc.nat(1000),
  paragraph: fc.nat(2),
  from: fc.nat(1000),
  taken: fc.nat(3),
  put: fc.nat(5),
});

function shapeOf(
  of: { column: number; wide: number; line: number; deep: number },
  most: readonly [number, number],
): GridRect {
  const [columns, lines] = most;
  const wide = Math.min(columns, Math.max(1, columns === 4 ? 1 : 8) + (of.wide % columns));
  const deep = Math.min(lines, 22 + (of.deep % lines));
  return at(of.column % (columns - wide + 1), wide, of.line % (lines - deep + 1), deep);
}

/** The middle of an em box stands so far above the baseline of the face of these tests, in em. */
const MIDDLE = 0.88 - 0.5;

/** The characters of body type on a page, each once in the edition, with the middle of its em box. */
function printed(page: ComposedPage): ReadonlyMap<string, Point> {
  const runs = page.list.items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.size === 10);
  return new Map(
    runs.flatMap(({ text, x, y, size }) =>
      text.map((character, index): [string, Point] => [
        character,
        { x: x[index]! + size / 2, y: y[index]! - MIDDLE * size },
      ]),
    ),
  );
}

describe('where marks stand on pages', () => {
  it.each(SETTINGS)(
    'is on their own characters, and on all of them that are printed, under edits and reflows, a thousand in all (vertical: $isVertical)',
    ({ profile, columns, lines, isVertical }) => {
      let stood = 0;
      fc.assert(
        fc.property(fc.array(step, { minLength: 50, maxLength: 50 }), (steps) => {
          const story = storyOf('s', [textOf(60), textOf(60, 60), textOf(60, 120)]);
          const anchors = [0, 1, 2].flatMap((part) =>
            [0, 13, 27, 41].map((from) => textAnchor(story, bodyPart(part), from, from + 2 + (from % 5))),
          );
          const proofMarks = anchors.map((anchor, index) => proofMark(`m${index}`, anchor));
          const whole = {
            ...articleOf('a', 's', at(0, columns, 0, lines)),
            ...(isVertical && { vertical: true as const }),
          };
          const model = createModel({ ...editionOf([story], [[whole]], { profile }), proofMarks });
          let fresh = 1000;
          for (const wanted of steps) {
            model.change('edit', (edition): Edition => {
              const before = edition.stories[0]!;
              const text = before.paragraphs[wanted.paragraph]!.text;
              const from = { part: bodyPart(wanted.paragraph), offset: wanted.from % (text.length + 1) };
              const to = { ...from, offset: Math.min(text.length, from.offset + wanted.taken) };
              const after = replaceInStory(before, { from, to }, textOf(wanted.put, (fresh += 10))).thing;
              const moved = { ...whole, frame: shapeOf(wanted, [columns, lines]) };
              return { ...edition, stories: [after], pages: [{ ...edition.pages[0]!, articles: [moved] }] };
            });
            const edition = model.edition();
            const page = composePage(edition, 1, { fonts });
            const places = printed(page);
            const linesOf = lineFinder([page]);
            for (const { anchor } of edition.proofMarks ?? []) {
              if (anchor.kind !== 'text') continue;
              const stretches = markedStretches(anchor, linesOf);
              const held = anchorText(edition, { anchor });
              if (anchor.gone === true || held === '') continue;
              const under = [...places].filter(([, point]) => stretches.some(({ rect }) => contains(rect, point)));
              const own = [...held].filter((character) => places.has(character));
              expect(new Set(under.map(([character]) => character))).toEqual(new Set(own));
              stood += own.length > 0 ? 1 : 0;
            }
          }
        }),
        { numRuns: 10 },
      );
      expect(stood).toBeGreaterThan(1000);
    },
  );
});
