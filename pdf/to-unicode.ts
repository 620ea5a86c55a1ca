/** CMap readers take at most 100 entries in one block (Adobe Technical Note 5014). */
const BLOCK = 100;

/**
 * The ToUnicode CMap of a font: `texts[i]` is what `codes[i]` stands for. Written as single `bfchar` entries: ranges
 * with arrays are misread by Ghostscript up to 10.0, which then loses all Chinese text when a plant re-distils.
 */
export function toUnicodeCMap(codes: readonly number[], texts: readonly string[]): string {
  const entries = codes.map((code, i) => `<${hex4(code)}> <${utf16(texts[i] ?? '')}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** A number as four hexadecimal digits. */
function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** Text as the hexadecimal digits of its UTF-16 units. */
function utf16(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += hex4(text.charCodeAt(i));
  return digits;
}
