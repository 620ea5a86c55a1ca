import { describe, expect, it } from 'vitest';
import type { Article, Block, Edition } from '../../../core/document';
import { composeEdition, composePage, pageBlocks, storyState, takenFrames, threadsOf } from '../../../core/page';
import { articleOf, at, bare, editionOf, fonts, storyOf, textOf } from './fake';

const stories = [storyOf('s', [textOf(98)], { headline: '标题' }), storyOf('t', [textOf(38, 200)])];
const [first, second] = [articleOf('a', 's', at(0, 2, 0, 12), 20), articleOf('b', 't', at(2, 2, 0, 12))];
const hide = <T extends object>(thing: T): T & { readonly hidden: true } => ({ ...thing, hidden: true });
const edition = (...pages: readonly (readonly Article[])[]): Edition => editionOf(stories, pages);

describe('a hidden article', () => {
  it('leaves its page as if it were not there', () => {
    const [without, hidden] = [edition([second]), edition([hide(first), second])].map((each) =>
      composePage(each, 1, { fonts }),
    );
    expect(hidden).toEqual(without);
  });

  it('gives its frame to others', () => {
    const over = articleOf('c', 't', first.frame);
    expect(composePage(edition([first, over]), 1, { fonts }).diagnostics.map(({ code }) => code)).toContain('overlap');
    const codes = composePage(edition([hide(first), over]), 1, { fonts }).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('overlap');
  });

  it('lets the text run through the other articles of the story, and no jump line point at it', () => {
    const rest = articleOf('c', 's', at(0, 2, 0, 12));
    const pages = composeEdition(edition([hide(first)], [rest]), { fonts });
    const texts = pages.map(({ lines }) => lines.flatMap(({ line }) => line.runs.flatMap(({ text }) => text)).join(''));
    expect(texts).toEqual(['', textOf(98)]);
    expect(pages.flatMap(({ lines }) => lines).filter(({ part }) => part === 'jump')).toEqual([]);
    expect(threadsOf(edition([hide(first)], [rest])).get('s')).toEqual([{ page: 2, article: rest }]);
  });

  it('is no place for its story', () => {
    expect(storyState(stories[0]!, { articles: [hide(first)], isOver: false })).toBe('hidden');
    expect(storyState(stories[0]!, { articles: [hide(first), first], isOver: false })).toBe('placed');
  });
});

describe('a hidden block', () => {
  const block: Block = {
    id: 'box',
    frame: at(0, 2, 20, 6),
    content: { kind: 'notice', head: '启事', text: '今日停电' },
  };
  const withBlocks = (own: readonly Block[], template: readonly Block[] = []): Edition => {
    const base = edition([first]);
    return {
      ...base,
      profile: { ...bare, blocks: template.map((each) => ({ ...each, on: 'every' })) },
      pages: base.pages.map((page) => ({ ...page, blocks: own })),
    };
  };

  it('is neither drawn nor in the way', () => {
    expect(pageBlocks(withBlocks([block]), 1)).toEqual([block]);
    const [without, hidden] = [withBlocks([]), withBlocks([hide(block)])];
    expect(composePage(hidden, 1, { fonts })).toEqual(composePage(without, 1, { fonts }));
    expect(takenFrames(hidden, 1)).toEqual(takenFrames(without, 1));
  });

  it('hides the template’s block of its id on its page', () => {
    expect(pageBlocks(withBlocks([hide(block)], [block]), 1)).toEqual([]);
  });
});
