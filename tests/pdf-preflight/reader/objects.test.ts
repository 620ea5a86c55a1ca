import { describe, expect, it } from 'vitest';
import { DEEPEST, ObjectParser, type ObjectFault } from '../../../pdf-preflight/reader/object-parser';
import type { PdfObject } from '../../../pdf-preflight/reader/objects';
import { bytesOf } from '../../support/pdf-builder';

function read(text: string): { objects: unknown[]; faults: ObjectFault[] } {
  const faults: ObjectFault[] = [];
  const parser = new ObjectParser(bytesOf(text), { references: true, onFault: (code) => faults.push(code) });
  const objects: unknown[] = [];
  for (;;) {
    const object = parser.next();
    if (typeof object === 'object' && object !== null && 'kind' in object && object.kind === 'end') break;
    objects.push(plain(object as PdfObject));
  }
  return { objects, faults };
}

/** Objects in a form that is short to write down. */
function plain(object: PdfObject): unknown {
  if (typeof object !== 'object' || object === null) return object;
  if (Array.isArray(object)) return object.map((one: PdfObject) => plain(one));
  if (!('kind' in object)) return object;
  switch (object.kind) {
    case 'name':
      return `/${object.name}`;
    case 'string':
      return `(${Buffer.from(object.bytes).toString('latin1')})`;
    case 'ref':
      return `${object.number} ${object.generation} R`;
    case 'dict':
      return Object.fromEntries([...object.entries].map(([key, value]) => [key, plain(value)]));
    default:
      return object;
  }
}

describe('objects', () => {
  it('are read in every way of writing them', () => {
    const { objects, faults } = read(
      '12 -3 +.5 4. -.002 true null /A#20B /A.b-c [1 2 0 R 3] <</K/V/L[<0aFf5>]>> (a\\(b\\)\\n\\101(c)\\\n d) % no\n7',
    );
    expect(faults).toEqual([]);
    expect(objects).toEqual([
      12, -3, 0.5, 4, -0.002, true, null, '/A B', '/A.b-c',
      [1, '2 0 R', 3],
      { K: '/V', L: ['(\x0a\xff\x50)'] },
      '(a(b)\nA(c) d)',
      7,
    ]); // prettier-ignore
  });

  it('take two numbers that name no object for numbers', () => {
    expect(read('[1 0 2 0 R 5 (x) 1 0 Rx]').objects[0]).toEqual([1, 0, '2 0 R', 5, '(x)', 1, 0, null]);
  });

  it.each([
    ['<< /A 1 /A 2 >>', 'duplicate-key', { A: 2 }],
    ['<< 1 /A 2 >>', 'bad-dictionary', { A: 2 }],
    ['[1 1e5 2]', 'bad-value', [1, null, 2]],
    ['(open', 'open-string', '(open)'],
    ['<4x1>', 'bad-hex-string', '(A)'],
    ['/A#G', 'bad-name', '/A#G'],
  ])('of %s tell %s', (text, fault, object) => {
    expect(read(text)).toEqual({ objects: [object], faults: [fault] });
  });

  it('that are left open end where the next object begins', () => {
    const { objects, faults } = read('<< /A [1 2 endobj');
    expect(faults).toEqual(['unclosed']);
    expect(objects.slice(1)).toEqual([{ kind: 'keyword', text: 'endobj' }]);
  });

  it('deeper than any real ones are given up without a word lost on the stack', () => {
    expect(read('['.repeat(DEEPEST) + ']'.repeat(DEEPEST)).faults).toEqual([]);
    expect(read('['.repeat(1_000_000)).faults).toContain('too-deep');
    expect(read('<</A'.repeat(100_000)).faults).toContain('too-deep');
  });
});
