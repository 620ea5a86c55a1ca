import { describe, expect, it } from 'vitest';
import { Unusable } from '../../cli/outcome';
import { parseJson } from '../../cli/templates';

const read = (...bytes: (string | number)[]): unknown =>
  parseJson(
    Buffer.concat(bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part)))),
    'job.json',
  );

describe('JSON that a person named', () => {
  it('is read with a byte order mark and without', () => {
    expect([read('{"字": "渠水𠮷"}'), read('\ufeff', '["渠"]')]).toEqual([{ 字: '渠水𠮷' }, ['渠']]);
  });

  it('is refused when it is no UTF-8 or no JSON', () => {
    for (const bytes of [['"', 0xb0, 0xa1, '"'], ['{"id": '], [''], ['\ufeff\ufeff1']]) {
      expect(() => read(...bytes)).toThrow(Unusable);
    }
  });
});
