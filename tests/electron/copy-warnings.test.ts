import { describe, expect, it } from 'vitest';
import { storyOf } from '../../electron/copy-warnings';
import { smallStory } from '../core/document/small-edition';

const stories = [smallStory('s1', '桥通了', ['桥长四百米。']), smallStory('s2', '麦熟了', ['麦田一片金黄（今年早。'])];

describe('the story a warning speaks of', () => {
  it('is the one that holds the longest text it quotes', () => {
    expect(storyOf({ before: '桥', after: '麦田一片' }, stories)).toBe('s2');
    expect(storyOf({ text: '桥通了' }, stories)).toBe('s1');
  });

  it('is unknown when nothing of it can be found, or too little is quoted', () => {
    expect(storyOf({ count: 3 }, stories)).toBeUndefined();
    expect(storyOf({ mark: '（' }, stories)).toBeUndefined();
    expect(storyOf({ text: '没有这一句' }, stories)).toBeUndefined();
  });
});
