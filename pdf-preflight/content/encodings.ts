/**
 * The first 229 standard strings of CFF (Adobe Technical Note 5176, appendix A), which are also the names of Latin
 * text.
 */
export const STANDARD_NAMES: readonly string[] = `.notdef space exclam quotedbl numbersign dollar percent ampersand
quoteright parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine
colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash
bracketright asciicircum underscore quoteleft a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright
asciitilde exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft
guilsinglleft guilsinglright fi fl endash dagger daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase
quotedblright guillemotright ellipsis perthousand questiondown grave acute circumflex tilde macron breve dotaccent dieresis
ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe
germandbls onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn
threequarters twosuperior registered minus eth multiply threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring
Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis
Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring
atilde ccedilla eacute ecircumflex edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis
ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron`.split(/\s+/);

/** The characters of those names, in their order from `space` on. */
const STANDARD_TEXT =
  ' !"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~¡¢£⁄¥ƒ§¤\'“«‹›ﬁﬂ–†‡·¶•' +
  '‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž';

const TEXT_BY_NAME: ReadonlyMap<string, string> = new Map(
  [...STANDARD_TEXT].map((character, i) => [STANDARD_NAMES[i + 1] ?? '', character]),
);
const NAME_BY_TEXT: ReadonlyMap<string, string> = new Map(
  [...TEXT_BY_NAME].map(([name, character]) => [character, name]),
);

/** The text that a glyph's name stands for (Adobe Glyph List, as far as Latin goes); `undefined` for others. */
export function textOfName(name: string): string | undefined {
  const known = TEXT_BY_NAME.get(name);
  if (known !== undefined) return known;
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))(?:\.|$)/.exec(name);
  const point = parseInt(code?.[1] ?? code?.[2] ?? '', 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Codes of StandardEncoding above ASCII, with the first standard string of each stretch. */
const STANDARD_STRETCHES: readonly (readonly [from: number, to: number, first: number])[] = [
  [32, 126, 1],
  [161, 175, 96],
  [177, 180, 111],
  [182, 189, 115],
  [191, 191, 123],
  [193, 200, 124],
  [202, 203, 132],
  [205, 208, 134],
  [225, 225, 138],
  [227, 227, 139],
  [232, 235, 140],
  [241, 241, 144],
  [245, 245, 145],
  [248, 251, 146],
];

/** The names of an encoding's 256 codes (ISO 32000-1, annex D). */
export function encodingNames(encoding: string | undefined): readonly (string | undefined)[] {
  if (encoding === 'WinAnsiEncoding' || encoding === 'MacRomanEncoding') {
    const decoder = new TextDecoder(encoding === 'WinAnsiEncoding' ? 'windows-1252' : 'macintosh');
    return Array.from({ length: 256 }, (_none, code) => {
      const character = decoder.decode(Uint8Array.of(code));
      if (character === "'" || character === '`') return character === "'" ? 'quotesingle' : 'grave';
      return code < 32 ? undefined : NAME_BY_TEXT.get(character);
    });
  }
  const names = new Array<string | undefined>(256).fill(undefined);
  for (const [from, to, first] of STANDARD_STRETCHES) {
    for (let code = from; code <= to; code++) names[code] = STANDARD_NAMES[first + code - from];
  }
  return names;
}
