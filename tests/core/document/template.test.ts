import { describe, expect, it } from 'vitest';
import { profileOfTemplate } from '../../../core/document';
import { profile } from '../page/fake';

const boxed = { ...profile, id: 'boxed', boxStyles: { frame: { border: { kind: 'line', width: 1 }, radius: 4 } } };
const library: readonly unknown[] = [profile, boxed, { basedOn: 'boxed', id: 'child', name: 'child' }];

function read(template: unknown): unknown {
  const made = profileOfTemplate(template, library);
  return made.ok ? made.profile : made.problems;
}

describe('a template that is based on another', () => {
  it('has everything of it but what it says itself', () => {
    expect(read({ basedOn: 'fake', id: 'mine', folio: { lines: 3 } })).toEqual({
      ...profile,
      id: 'mine',
      folio: { ...profile.folio, lines: 3 },
    });
  });

  it('may be based on one that is based on another itself', () => {
    expect(read({ basedOn: 'child', id: 'mine' })).toMatchObject({ id: 'mine', name: 'child', grid: profile.grid });
  });

  it('takes whole lists, and things of another kind, in place of the base’s', () => {
    const border = { kind: 'double', width: 0.5, gap: 1 };
    const made = read({ basedOn: 'boxed', id: 'mine', pageNames: ['校园'], boxStyles: { frame: { border } } });
    expect(made).toMatchObject({ pageNames: ['校园'], boxStyles: { frame: { border, radius: 4 } } });
    expect(made).not.toHaveProperty('boxStyles.frame.border.dash');
  });

  it('takes fields away with null', () => {
    expect(read({ basedOn: 'boxed', id: 'mine', boxStyles: null })).not.toHaveProperty('boxStyles');
  });

  it('must name one that is there, and close no ring', () => {
    expect(read({ basedOn: 'none', id: 'mine' })).toEqual([
      { path: 'basedOn', code: 'unknown-reference', values: { id: 'none' } },
    ]);
    const ring = [
      { id: 'a', basedOn: 'b' },
      { id: 'b', basedOn: 'a' },
    ];
    expect(profileOfTemplate(ring[0], ring)).toMatchObject({ ok: false });
  });

  it('is checked as a whole: what it adds wrongly is told by its place', () => {
    expect(read({ basedOn: 'fake', id: 'mine', folio: { lines: -1 } })).toMatchObject([{ path: 'folio.lines' }]);
    expect(read(JSON.parse('{"basedOn":"fake","id":"mine","__proto__":{"lines":1}}'))).toMatchObject([
      { path: '__proto__', code: 'unknown-field' },
    ]);
  });
});
