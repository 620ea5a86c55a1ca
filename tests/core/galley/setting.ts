import { STYLE_NAMES } from '../../../core/document';
import type { InlineMark, Paragraph, SetProfile, Story, StyleName, TypeStyle } from '../../../core/document';
import { BLACK } from '../../../core/display-list';
import { fakeFonts } from '../../support/fake-font';

/** Type size of all tests here: lengths in cells are tens of points. */
export const SIZE = 10;

/** Baseline to baseline. */
export const LEADING = 15;

/** The body style of a small paper. */
export const bodyStyle: TypeStyle = {
  family: 'Fake Song',
  weight: 400,
  size: SIZE,
  leading: LEADING,
  ink: BLACK,
  align: 'justify',
};

/** The parts of a profile that setting a galley reads. */
export const profile = {
  language: 'zh-Hans',
  grid: { columns: 6, cells: 10, gutter: 1, lines: 80, size: SIZE, leading: LEADING },
  composition: { prohibition: 'gb', punctuation: 'quanjiao', latinGap: 0, digitGap: 0, indent: 2 },
  styles: {
    ...(Object.fromEntries(STYLE_NAMES.map((name) => [name, bodyStyle])) as Record<StyleName, TypeStyle>),
    dateline: { ...bodyStyle, family: 'Fake Hei', weight: 700 },
  },
} as SetProfile;

/** What galleys of ten cells are made by. */
export const options = { profile, measure: 10 * SIZE, fonts: fakeFonts() };

/** A story of these paragraphs, with whatever `over` says. */
export function storyOf(paragraphs: readonly Paragraph[], over: Partial<Story> = {}): Story {
  return {
    id: 's1',
    priority: 1,
    section: '',
    killed: false,
    kicker: '',
    headline: '',
    decks: [],
    dateline: '',
    byline: '',
    pictures: [],
    paragraphs,
    ...over,
  };
}

/** A body paragraph with these marks. */
export function body(text: string, marks: readonly InlineMark[] = [], over: Partial<Paragraph> = {}): Paragraph {
  return { kind: 'body', text, ...(marks.length > 0 && { marks }), ...over };
}
