import { describe, expect, it } from 'vitest';
import { listTemplates, templateEntry } from '../../electron/services/templates';

describe('a template as lists show it', () => {
  const entries = new Map(listTemplates().map((profile) => [profile.id, templateEntry(profile)]));

  it('has the bands of a paper set vertically, and none of others', () => {
    expect(entries.get('tabloid-hant-7x13')?.bands).toEqual({ count: 7, lines: 10, cells: 13 });
    expect(entries.get('tabloid-hant-5x14')?.bands).toBeUndefined();
  });
});
