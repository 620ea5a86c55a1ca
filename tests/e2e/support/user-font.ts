import { diskFontSources } from '../../../fonts/node';

/** Where a font's table says its weight: `usWeightClass` in `OS/2`. */
const WEIGHT_OFFSET = 4;

/** A font file that Forme has not: its brush face, called bold by its `OS/2` table. It is `Ma Shan Zheng/700`. */
export function boldBrush(): Uint8Array {
  const brush = diskFontSources(['node_modules']).find(({ id }) => id === 'Ma Shan Zheng/400');
  if (brush === undefined) throw new Error('the brush face is not installed');
  const bytes = Uint8Array.from(brush.read());
  const tables = readFileTables(bytes);
  new DataView(bytes.buffer).setUint16(tables('OS/2') + WEIGHT_OFFSET, 700);
  return bytes;
}

/** Where a table of a font file begins. */
function readFileTables(bytes: Uint8Array): (tag: string) => number {
  const view = new DataView(bytes.buffer);
  return (tag) => {
    for (let record = 12; record < bytes.length; record += 16) {
      if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
}
