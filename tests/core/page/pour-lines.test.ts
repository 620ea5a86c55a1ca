import { describe, expect, it } from 'vitest';

import { composeGalley } from '../../../core/galley';
import { pourLines } from '../../../core/page/pour-lines';
import type { PourLine } from '../../../core/page/pour';
import { bare, fonts, storyOf, textOf } from './fake';

/** The galley of one paragraph, ten cells wide with two of indent, as pouring sees it. */
function poured(length: number): readonly PourLine[] {
  return pourLines(composeGalley(storyOf('s', [textOf(length)]), { profile: bare, measure: 100, fonts }));
}

describe('pourLines', () => {
  it('knows a last line of at most half the measure as a widow (L15), one of a line or more as none', () => {
    expect(poured(8 + 5).map(({ widow }) => widow)).toEqual([false, true]);
    expect(poured(8 + 6).map(({ widow }) => widow)).toEqual([false, false]);
    expect(poured(3).map(({ widow }) => widow)).toEqual([false]);
  });

  it('knows a first line with more to come, but no paragraph of one line and no sub-head', () => {
    expect(poured(8 + 10 + 4).map(({ opener }) => opener)).toEqual([true, false, false]);
    expect(poured(3).map(({ opener }) => opener)).toEqual([false]);
    const subhead = storyOf('s', [], { paragraphs: [{ kind: 'subhead', text: textOf(15) }] });
    const lines = pourLines(composeGalley(subhead, { profile: bare, measure: 100, fonts }));
    expect(lines.map(({ opener, keepWithNext }) => [opener, keepWithNext])).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});
