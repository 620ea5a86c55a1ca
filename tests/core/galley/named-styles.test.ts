import { describe, expect, it } from 'vitest';
import type { CharacterStyle, Paragraph, ParagraphStyle, SetProfile } from '../../../core/document';
import { composeGalley } from '../../../core/galley';
import { paragraphSpans } from '../../../core/galley/paragraph-spans';
import { process } from '../../../core/display-list';
import { SIZE, body, bodyStyle, options, profile, storyOf } from './setting';

const RED = process(0, 100, 90, 0);

function paper(
  paragraphStyles: Readonly<Record<string, Partial<ParagraphStyle>>>,
  characterStyles: Readonly<Record<string, Partial<CharacterStyle>>> = {},
): SetProfile {
  return { ...profile, paragraphStyles, characterStyles };
}

const styled = (text: string, style: string, over: Partial<Paragraph> = {}): Paragraph =>
  body(text, [], { style, ...over });

function lines(paragraphs: readonly Paragraph[], own: SetProfile) {
  return composeGalley(storyOf(paragraphs), { ...options, profile: own }).lines;
}

describe('a paragraph style', () => {
  it('gives type, indents and alignment to what is in it', () => {
    const own = paper({ verse: { family: 'Fake Kai', align: 'end', indents: { first: 0, start: 2 }, ink: RED } });
    const [verse, plain] = lines([styled('一二三', 'verse'), body('一二三')], own);
    expect(verse?.line.runs[0]).toMatchObject({ ink: RED });
    expect(verse?.line.left).toBe(10 * SIZE - 3 * SIZE);
    expect(plain?.line.left).toBe(2 * SIZE);
    const [long, next] = lines([styled('一二三四五六七八九十', 'verse')], own);
    expect([long?.line.left, next?.line.left]).toEqual([2 * SIZE, 8 * SIZE]);
  });

  it('gives way to what the paragraph says itself, field by field', () => {
    const own = paper({ verse: { align: 'end', indents: { first: 0, start: 2 } } });
    const [line] = lines([styled('一二三', 'verse', { align: 'start', indents: { first: 1 } })], own);
    expect(line?.line.left).toBe(3 * SIZE);
  });

  it('sets in its size, on the grid as it is', () => {
    const [line] = lines([styled('一二三', 'small', {})], paper({ small: { size: 8, indents: { first: 0 } } }));
    expect(line?.line.runs[0]?.size).toBe(8);
    expect(line?.rows).toBe(1);
  });

  it('gives a sub-head two rows where it is as high as the leading', () => {
    const head: Paragraph = { kind: 'subhead', text: '甲乙', style: 'large' };
    const [line] = lines([head, body('一')], paper({ large: { size: 15 } }));
    expect(line?.rows).toBe(2);
  });

  it('wants white before and after, of two neighbours the greater', () => {
    const own = paper({ verse: { before: 1, after: 2 }, note: { before: 1 } });
    const set = lines([styled('一', 'verse'), styled('二', 'note'), body('三'), styled('四', 'verse')], own);
    expect(set.map(({ white }) => white)).toEqual([undefined, 2, undefined, 1]);
  });

  it('that the paper does not have changes nothing, whatever it is called', () => {
    const plain = lines([body('一二三四五六七八九十')], profile);
    for (const name of ['nothing', 'constructor', '__proto__']) {
      expect(lines([styled('一二三四五六七八九十', name)], paper({}))).toEqual(plain);
      expect(lines([styled('一二三四五六七八九十', name)], profile)).toEqual(plain);
    }
  });
});

describe('a character style', () => {
  const own = paper({}, { note: { family: 'Fake Kai', scale: 0.8, ink: RED }, wide: { stretch: 1.2 } });
  const spans = (marks: Parameters<typeof paragraphSpans>[1], style = bodyStyle) =>
    paragraphSpans('一二三四五六', marks, style, own);

  it('gives family, weight, ink, stretch and scale to its stretch alone', () => {
    expect(spans([{ kind: 'style', style: 'note', start: 2, end: 4 }])).toMatchObject([
      { text: '一二', family: 'Fake Song', size: SIZE },
      { text: '三四', family: 'Fake Kai', size: 0.8 * SIZE, ink: RED, weight: 400 },
      { text: '五六', family: 'Fake Song', size: SIZE },
    ]);
  });

  it('keeps a composite font only with its own Han', () => {
    const composite = { digits: { family: 'Fake Latin', weight: 400 } };
    const [note, wide] = spans(
      [
        { kind: 'style', style: 'note', start: 0, end: 3 },
        { kind: 'style', style: 'wide', start: 3, end: 6 },
      ],
      { ...bodyStyle, composite },
    );
    expect(note).not.toHaveProperty('composite');
    expect(wide).toMatchObject({ composite, stretch: 1.2 });
  });

  it('lets a face of stress stand in it', () => {
    const [both] = spans([
      { kind: 'strong', start: 0, end: 6 },
      { kind: 'style', style: 'note', start: 0, end: 6 },
    ]);
    expect(both).toMatchObject({ family: 'Fake Hei', weight: 700, size: 0.8 * SIZE, ink: RED });
  });

  it('that the paper does not have changes nothing', () => {
    expect(spans([{ kind: 'style', style: 'toString', start: 0, end: 6 }])).toEqual(spans([]));
  });
});
