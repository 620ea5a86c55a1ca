import type { CheckContext } from '../check';
import { arrayOf, dictOf, nameOf, streamOf } from '../reader/access';
import type { PdfDict, PdfFile, PdfStream } from '../reader/objects';

/** A font of a file, with the parts that checks ask about. */
export interface FileFont {
  /** Its BaseFont; the kind where it has none. */
  readonly name: string;
  readonly kind: 'simple' | 'composite';
  /** Subtype of a simple font, or of what a composite one descends to. */
  readonly subtype: string;
  /** The dictionary that content names. */
  readonly dict: PdfDict;
  /** The dictionary that has descriptor and widths: the same, or a composite font's descendant. */
  readonly inner: PdfDict;
  readonly descriptor: PdfDict | undefined;
  /** The embedded program and the key it stands under. */
  readonly program: { readonly key: 'FontFile' | 'FontFile2' | 'FontFile3'; readonly stream: PdfStream } | undefined;
}

const PROGRAM_KEYS = ['FontFile', 'FontFile2', 'FontFile3'] as const;

const FONTS = new WeakMap<PdfFile, readonly FileFont[]>();

/**
 * Every font of a file but those of type 3, whose glyphs are content: those in resources, and those that say they are.
 */
export function fontsOf(context: CheckContext): readonly FileFont[] {
  const { file } = context;
  const known = FONTS.get(file);
  if (known !== undefined) return known;
  const dicts = new Set<PdfDict>();
  for (const { dict } of context.dicts) {
    if (nameOf(file, dict.entries.get('Type')) === 'Font') dicts.add(dict);
    const resources = file.resolve(dict.entries.get('Font'));
    for (const entry of dictOf(file, resources)?.entries.values() ?? []) {
      const font = dictOf(file, entry);
      if (font !== undefined && font.entries.has('Subtype')) dicts.add(font);
    }
  }
  const fonts = [...dicts].flatMap((dict) => readFont(file, dict) ?? []);
  FONTS.set(file, fonts);
  return fonts;
}

function readFont(file: PdfFile, dict: PdfDict): FileFont | undefined {
  const said = nameOf(file, dict.entries.get('Subtype')) ?? '?';
  // Descendants are read with what they descend from.
  if (said === 'Type3' || said === 'CIDFontType0' || said === 'CIDFontType2') return undefined;
  const composite = said === 'Type0';
  const inner = composite ? dictOf(file, arrayOf(file, dict.entries.get('DescendantFonts'))?.[0]) : dict;
  if (inner === undefined) return undefined;
  const subtype = nameOf(file, inner.entries.get('Subtype')) ?? '?';
  const descriptor = dictOf(file, inner.entries.get('FontDescriptor'));
  const program = PROGRAM_KEYS.flatMap((key) => {
    const stream = streamOf(file, descriptor?.entries.get(key));
    return stream === undefined ? [] : [{ key, stream }];
  })[0];
  const name = nameOf(file, dict.entries.get('BaseFont')) ?? subtype;
  return { name, kind: composite ? 'composite' : 'simple', subtype, dict, inner, descriptor, program };
}
