import { describe, expect, it } from 'vitest';
import { editionPatch, patchedEdition } from '../../../renderer/compose/edition-patch';
import { smallEdition, smallStory } from '../../core/document/small-edition';

const edition = { ...smallEdition(), stories: [smallStory('a', '一', ['甲']), smallStory('b', '二', ['乙'])] };

describe('an edition told by its difference to another', () => {
  it('is whole where nothing is known', () => {
    const sent = structuredClone(editionPatch(undefined, edition));
    expect(patchedEdition(undefined, sent)).toEqual(edition);
  });

  it('tells what is another object, and keeps what is the same, also in another order', () => {
    const [a, b] = edition.stories;
    const changed = { ...b!, headline: '三' };
    const { waivers: _waivers, ...rest } = { ...edition, waivers: [] };
    const after = { ...rest, stories: [changed, a!], issue: { date: '2026-05-02' } };
    const patch = editionPatch(edition, after);
    expect(patch.lists).toEqual({ stories: [changed, 'a'] });
    expect(patch.fields).toEqual({ issue: after.issue });
    const heard = patchedEdition(edition, structuredClone(patch));
    expect(heard).toEqual(after);
    expect(heard.stories[1]).toBe(a);
    expect(heard.profile).toBe(edition.profile);
  });

  it('leaves out what the other one has and it has not', () => {
    const before = { ...edition, words: ['云亭'] };
    expect(patchedEdition(before, editionPatch(before, edition))).toEqual(edition);
  });

  it('cannot be heard by somebody who knows another one', () => {
    const patch = editionPatch(edition, { ...edition, stories: [edition.stories[0]!] });
    expect(() => patchedEdition({ ...edition, stories: [] }, patch)).toThrow();
  });
});
