import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../core/document';
import type { Edition, Picture } from '../../core/document';
import { readThing, signPages } from '../../core/sign-off';
import { nextIssue } from '../../electron/services/next-issue';
import { smallEdition } from '../core/document/small-edition';
import { proofMark, textAnchor } from '../core/marks/marks';

const picture = (id: string): Picture => ({
  id,
  name: `${id}.png`,
  sha256: 'a'.repeat(64),
  type: 'image/png',
  width: 10,
  height: 10,
});
const frame = { column: 0, columns: 1, line: 0, lines: 4 };

/** An edition with a mark, a sign-off and a reading. */
function readAndSigned(): Edition {
  const edition = smallEdition();
  const by = { reader: '许校', at: '2026-11-26T21:40:00Z' };
  const signed = signPages(edition, { pages: edition.pages, stage: 'press', ...by });
  const read = readThing(signed, { kind: 'story', id: signed.stories[0]!.id }, { round: 'first', ...by });
  return { ...read, proofMarks: [proofMark('m1', textAnchor(read.stories[0]!, 'headline', 0, 2))] };
}

describe('the next issue', () => {
  const before: Edition = {
    ...readAndSigned(),
    masthead: {
      name: '石桥报',
      fields: { phone: '0100-22', weather: '晴' },
      nameplate: { kind: 'picture', picture: 'plate' },
    },
    pictures: [picture('plate'), picture('news')],
    pages: smallEdition().pages.map((page) => ({
      ...page,
      furniture: { masthead: { frame, locked: true as const } },
      blocks: [
        { id: 'strip', frame, content: { kind: 'banner', text: '乡村' } },
        { id: 'ad', frame, content: { kind: 'ad', client: '农机站', picture: 'news' } },
      ],
    })),
  };
  const after = nextIssue(before, { date: '2026-10-02', number: 184 });

  it('keeps the furniture and leaves the matter of the day behind', () => {
    expect(after.masthead.fields).toEqual({ phone: '0100-22' });
    expect(after.pictures.map(({ id }) => id)).toEqual(['plate']);
    expect(after.stories).toEqual([]);
    expect(after.teasers).toEqual([]);
    expect([after.proofMarks, after.signOffs, after.readings]).toEqual([undefined, undefined, undefined]);
    expect(after.pages).toHaveLength(before.pages.length);
    for (const page of after.pages) {
      expect(page.articles).toEqual([]);
      // It stands where the layout has it again.
      expect('furniture' in page).toBe(false);
      expect(page.blocks?.map(({ id }) => id)).toEqual(['strip']);
    }
    expect(after.profile).toBe(before.profile);
  });

  it('is another edition that can be saved', () => {
    expect(after.id).not.toBe(before.id);
    expect(after.pages.some(({ id }) => before.pages.some((page) => page.id === id))).toBe(false);
    expect(after.issue).toEqual({ date: '2026-10-02', number: 184 });
    expect(validateEdition(after).ok).toBe(true);
  });
});
