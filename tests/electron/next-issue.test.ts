import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../core/document';
import type { Edition, Picture } from '../../core/document';
import { nextIssue } from '../../electron/services/next-issue';
import { smallEdition } from '../core/document/small-edition';

const picture = (id: string): Picture => ({
  id,
  name: `${id}.png`,
  sha256: 'a'.repeat(64),
  type: 'image/png',
  width: 10,
  height: 10,
});
const frame = { column: 0, columns: 1, line: 0, lines: 4 };

describe('the next issue', () => {
  const before: Edition = {
    ...smallEdition(),
    masthead: {
      name: '石桥报',
      fields: { phone: '0100-22', weather: '晴' },
      nameplate: { kind: 'picture', picture: 'plate' },
    },
    pictures: [picture('plate'), picture('news')],
    pages: smallEdition().pages.map((page) => ({
      ...page,
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
    expect(after.pages).toHaveLength(before.pages.length);
    for (const page of after.pages) {
      expect(page.articles).toEqual([]);
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
