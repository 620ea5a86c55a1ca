import { describe, expect, it } from 'vitest';
import { composeEdition, copyCounts, pageCounts } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

describe('copyCounts', () => {
  it('counts characters as the trade does, and words in Latin letters', () => {
    const paragraphs = [
      { kind: 'subhead', text: '新船' },
      { kind: 'body', text: '渔港用 Forme 排版，2026年。' },
    ] as const;
    expect(copyCounts(paragraphs)).toEqual({ characters: 12, words: 1 });
  });
});

describe('pageCounts', () => {
  const story = storyOf('s', [], {
    headline: '不计的标题',
    dateline: '本报讯',
    byline: '（不计的署名）',
    paragraphs: [
      { kind: 'body', text: textOf(70) },
      { kind: 'subhead', text: '小标题' },
      { kind: 'body', text: textOf(60) },
    ],
  });
  const whole = copyCounts(story.paragraphs).characters;
  const countsOf = (...lines: readonly number[]): readonly number[] => {
    const pages = lines.map((each, index) => [articleOf(`a${index}`, 's', at(0, 1, 0, each), 20)]);
    const edition = editionOf([story], pages, { profile: bare });
    return composeEdition(edition, { fonts }).map((page) => pageCounts(page.lines, edition).characters);
  };

  it('is that of the story where all of it stands on one page', () => {
    expect(countsOf(40)).toEqual([whole]);
  });

  it('counts what stands on each page of a story that goes on, and nothing of what found no room', () => {
    const [first = 0, second = 0] = countsOf(12, 40);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(0);
    expect(first + second).toBe(whole);
    expect(countsOf(12)[0]).toBeLessThan(whole);
  });
});
