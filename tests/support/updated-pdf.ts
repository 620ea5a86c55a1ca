import { deflateSync } from 'node:zlib';
import { bytesOf } from './pdf-builder';

/** How a program keeps what it changes of a file: a table of its own, or objects and table in streams (PDF 1.5). */
export type UpdateForm = 'table' | 'streams';

/**
 * A file with an incremental update (ISO 32000-1, 7.5.6): objects by their numbers, new ones and others in place of
 * old, behind all that was there.
 */
export function updatedPdf(
  base: Uint8Array,
  objects: Readonly<Record<number, string>>,
  { form, root = 1 }: { readonly form: UpdateForm; readonly root?: number },
): Uint8Array {
  const before = Buffer.from(base).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(before)?.[1];
  if (previous === undefined) throw new Error('no end to write behind');
  const sizes = [...before.matchAll(/\/Size (\d+)/gu)].map(([, size]) => Number(size));
  const numbers = Object.keys(objects).map(Number);
  const size = Math.max(...sizes, ...numbers.map((number) => number + 1));
  const written = form === 'table' ? withTable : withStreams;
  return bytesOf(written(before, { objects, size, trailer: `/Root ${root} 0 R /Prev ${previous}` }));
}

interface Update {
  readonly objects: Readonly<Record<number, string>>;
  readonly size: number;
  readonly trailer: string;
}

function withTable(before: string, { objects, size, trailer }: Update): string {
  let text = before;
  const rows = Object.entries(objects).map(([number, object]) => {
    const at = text.length;
    text += `${number} 0 obj\r\n${object}\r\nendobj\r\n`;
    return `${number} 1\r\n${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const at = text.length;
  return `${text}xref\r\n${rows.join('')}trailer\r\n<</Size ${size}${trailer}>>\r\nstartxref\r\n${at}\r\n%%EOF\r\n`;
}

/** All in one object stream, and a cross-reference stream with runs of numbers (Index). */
function withStreams(before: string, { objects, size, trailer }: Update): string {
  const entries = Object.entries(objects).map(([number, object]): [number, string] => [Number(number), object]);
  const offsets = entries.map((_, index) =>
    entries.slice(0, index).reduce((sum, [, object]) => sum + object.length + 1, 0),
  );
  const head = entries.map(([number], index) => `${number} ${offsets[index]}`).join(' ') + ' ';
  const group = deflateSync(Buffer.from(head + entries.map(([, object]) => object).join(' '), 'latin1'));
  const [holder, table] = [size, size + 1];
  const at = before.length;
  const groupDict = `<</Type/ObjStm/N ${entries.length}/First ${head.length}/Filter/FlateDecode/Length ${group.length}>>`;
  const text = `${before}${holder} 0 obj\r${groupDict}stream\r\n${group.toString('latin1')}\r\nendstream\rendobj\r`;
  const rows = [...entries.map((_, index) => [2, holder, index] as const), [1, at, 0], [1, text.length, 0]];
  const index = [...entries.map(([number]) => `${number} 1`), `${holder} 2`].join(' ');
  const bytes = rows.flatMap(([kind = 0, second = 0, third = 0]) => [
    ...[kind, second >>> 16, (second >>> 8) & 0xff, second & 0xff, third],
  ]);
  const packed = deflateSync(Uint8Array.from(bytes));
  const dict = `<</Type/XRef/W[1 3 1]/Index[${index}]/Size ${size + 2}${trailer}/Filter/FlateDecode/Length ${packed.length}>>`;
  return `${text}${table} 0 obj\r${dict}stream\r\n${packed.toString('latin1')}\r\nendstream\rendobj\rstartxref\r\n${text.length}\r\n%%EOF\r\n`;
}
