import { describe, expect, it } from 'vitest';
import { dump } from '../../../core/display-list';
import { fitMarks, validateProfile } from '../../../core/document';
import type { InlineMark, Paragraph, Profile } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { createFontLibrary } from '../../../fonts';
import { diskFontSources } from '../../../fonts/node';
import { TEMPLATES } from '../../../templates';
import { articleOf, at, editionOf, storyOf } from '../../core/page/fake';

const fonts = createFontLibrary(diskFontSources([new URL('../../../node_modules', import.meta.url).pathname]));

/** The tabloid of five columns, without furniture. */
function paper(): Profile {
  const found = TEMPLATES.map(validateProfile).find((template) => template.ok && template.profile.grid.columns === 5);
  if (!found?.ok) throw new Error('There is no such template.');
  const { profile } = found;
  return {
    ...profile,
    masthead: { ...profile.masthead, lines: 0 },
    teaser: { ...profile.teaser, lines: 0 },
    imprint: { ...profile.imprint, lines: 0 },
    credits: { lines: 0 },
  };
}

/** A body paragraph from its copy and from the words in it that are marked, each where it first stands. */
function marked(text: string, words: readonly (readonly [string, InlineMark['kind'], string?])[]): Paragraph {
  const marks = words.map(([word, kind, reading]) => {
    const start = text.indexOf(word);
    return { kind, start, end: start + word.length, ...(reading !== undefined && { reading }) } as InlineMark;
  });
  return { kind: 'body', text, marks: fitMarks(marks, text) };
}

const paragraphs: readonly Paragraph[] = [
  {
    ...marked('石桥镇的河堤修了一百二十年。堤是周牧之林远山两人带着垒的，石桥河工志记着这件事。', [
      ['周牧之', 'name'],
      ['林远山', 'name'],
      ['石桥河工志', 'title'],
    ]),
    initial: { lines: 2, characters: 1 },
  },
  marked('水位今年入夏以来，柳溪河水位一直不高，该修的坝、该清的淤，一样也不能拖。清淤八百m2，测氨NH3三次。', [
    ['水位', 'run-in'],
    ['该修的坝、该清的淤', 'dot'],
    ['一样也不能拖', 'strong'],
    ['2', 'superior'],
    ['3', 'inferior'],
  ]),
  marked('堰是旧时的叫法，渠水至今不断。', [
    ['堰', 'ruby', 'yàn'],
    ['渠', 'ruby', 'qú'],
    ['渠水', 'dot'],
  ]),
  {
    kind: 'body',
    text: '村名\t户数\t用料\n上河村\t42\t310.5\n柳溪村\t7\t98.25',
    tabs: [
      { at: 6, align: 'centre' },
      { at: 12, align: 'end' },
    ],
  },
  { kind: 'body', text: '碑文两边各缩进一格，首行不缩进。', indents: { first: 0, start: 1, end: 1 } },
];

describe('a story with marks', () => {
  it('stands as it did', async () => {
    const story = { ...storyOf('levee', [], { byline: '（甲乙）' }), paragraphs };
    const edition = editionOf([story], [[articleOf('a1', 'levee', at(0, 2, 0, 14))]], { profile: paper() });
    const [page] = composeEdition(edition, { fonts });
    await expect(dump(page!.list)).toMatchFileSnapshot('marks.txt');
  });
});
