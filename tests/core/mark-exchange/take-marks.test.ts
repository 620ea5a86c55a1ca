import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { takeMarks } from '../../../core/mark-exchange';
import { smallEdition, smallStory } from '../document/small-edition';
import { anchorText, proofMark, textAnchor } from '../marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
const known = proofMark('known', textAnchor(story, 'body:0', 4, 6));
const removed = proofMark('removed', textAnchor(story, 'body:0', 0, 2));
const before: Edition = { ...smallEdition(), stories: [story], proofMarks: [known, removed] };

describe('marks that were brought', () => {
  it('stand on their characters where the text went on meanwhile', () => {
    const fresh = proofMark('fresh', textAnchor(story, 'body:0', 6, 8));
    const [paragraph] = story.paragraphs;
    const now = { ...before, stories: [{ ...story, paragraphs: [{ ...paragraph!, text: '昨天渡口已经停航三天。' }] }] };
    const taken = takeMarks(now, { before, marks: [known, removed, fresh] });
    expect(anchorText(taken, taken.proofMarks![2]!)).toBe('三天');
  });

  it('bring states and answers, and lose none that was given meanwhile', () => {
    const [theirs, mine] = [
      { reader: '林校', at: '2026-11-26T10:00:00Z', text: '同意' },
      { reader: '许校', at: '2026-11-26T10:01:00Z', text: '再查' },
    ];
    const now = { ...before, proofMarks: [{ ...known, replies: [mine] }, removed] };
    const marks = [{ ...known, state: 'done', replies: [theirs] } as const, removed];
    expect(takeMarks(now, { before, marks }).proofMarks).toEqual([
      { ...known, state: 'done', replies: [theirs, mine] },
      removed,
    ]);
  });

  it('take nothing back that was done to a mark meanwhile', () => {
    const answer = { reader: '林校', at: '2026-11-26T10:00:00Z', text: '同意' };
    const now = { ...before, proofMarks: [{ ...known, state: 'done', text: '停驶' } as const, removed] };
    expect(takeMarks(now, { before, marks: [{ ...known, replies: [answer] }, removed] }).proofMarks?.[0]).toEqual({
      ...known,
      ...{ state: 'done', text: '停驶', replies: [answer] },
    });
  });

  it('leave alone what stayed as it was, and what was removed', () => {
    const now = { ...before, proofMarks: [{ ...known, state: 'refused' } as const] };
    expect(takeMarks(now, { before, marks: structuredClone([known, removed]) })).toBe(now);
  });

  it('come once, though the same were taken meanwhile', () => {
    const fresh = proofMark('fresh', textAnchor(story, 'body:0', 6, 8));
    const now = { ...before, proofMarks: [known, removed, fresh] };
    expect(takeMarks(now, { before, marks: [known, removed, fresh] })).toBe(now);
  });
});
