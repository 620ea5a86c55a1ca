import { describe, expect, it } from 'vitest';
import { previewOf, withPreview } from '../../../renderer/compose/preview';
import { doubleThings } from '../../../renderer/editor/double-things';
import { handsEdition } from '../editor/hands-edition';

describe('a preview', () => {
  it('of a copy on its way has its story, and leaves the others the ones they are', () => {
    const edition = handsEdition();
    const frame = { column: 0, columns: 2, line: 40, lines: 10 };
    const landings = [{ thing: { kind: 'article', id: 'a2' }, frame, id: 'copy' }] as const;
    const after = doubleThings(edition, { from: 1, to: 1, landings });
    const preview = previewOf(edition, after);
    expect(preview.stories.map(({ id }) => id)).toEqual(['copy-story']);
    const shown = withPreview(edition, preview);
    expect(shown).toEqual(after);
    expect(shown.stories.slice(0, -1).every((story, at) => story === edition.stories[at])).toBe(true);
    expect(withPreview(edition, undefined)).toBe(edition);
  });
});
