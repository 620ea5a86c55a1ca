import { describe, expect, it } from 'vitest';
import { composeGalley } from '../../../core/galley';
import { SIZE, body, options, profile, storyOf } from './setting';

describe('a paper in a strict grid 对位 (CLREQ 3.2.5)', () => {
  const grid = { ...profile, composition: { ...profile.composition, grid: true as const } };

  it('stands every character of running text in a cell of the measure', () => {
    const story = storyOf([body('入夏以来，柳溪河水位一直不高，村民用GPS测量堤坝，共走了125公里。')]);
    const { lines } = composeGalley(story, { ...options, profile: grid });
    for (const { line } of lines) {
      line.runs.forEach(({ text, x }) =>
        text.forEach((character, index) => {
          if (/\p{Script=Han}/u.test(character)) expect((x[index]! / SIZE) % 1).toBeCloseTo(0, 6);
        }),
      );
    }
    expect(lines.map(({ line }) => line.runs.flatMap((run) => run.text).join(''))).toEqual([
      '入夏以来，柳溪河',
      '水位一直不高，村民用',
      'GPS测量堤坝，共走了',
      '125公里。',
    ]);
  });
});
