/** How many operands each operator takes (ISO 32000-1, annex A); `any` for colours, whose space tells. */
export const OPERATORS: ReadonlyMap<string, number | 'any'> = new Map([
  ...words('b B b* B* f F f* n s S W W* h q Q BT ET T* EMC BX EX', 0),
  ...words("w J j M i ri gs Do sh MP BMC cs CS Tc Tw Tz TL Tr Ts Tj TJ ' g G", 1),
  ...words('d m l Td TD Tf d0 DP BDC EI', 2),
  ...words('rg RG "', 3),
  ...words('re v y k K', 4),
  ...words('cm c Tm d1', 6),
  ...words('sc SC scn SCN', 'any'),
]);

/** What may not stand between `BT` and `ET` (ISO 32000-1, figure 9): they would change the page under the text. */
export const NOT_IN_TEXT: ReadonlySet<string> = new Set(
  'q Q cm m l c v y h re b B b* B* f F f* n s S W W* Do sh EI BT'.split(' '),
);

/** What may stand between `BT` and `ET` only. */
export const ONLY_IN_TEXT: ReadonlySet<string> = new Set('ET Td TD Tm T* Tj TJ \' "'.split(' '));

/** Operators of colour, which a stencil of a glyph or of an uncoloured pattern does not have. */
export const COLOUR_OPERATORS: ReadonlySet<string> = new Set('cs CS sc SC scn SCN g G rg RG k K ri sh'.split(' '));

function words(operators: string, count: number | 'any'): [string, number | 'any'][] {
  return operators.split(' ').map((operator) => [operator, count]);
}

/** Whether a word looks like a number that PDF has not, such as `1e-7` or `NaN`. */
export function looksLikeNumber(word: string): boolean {
  return /^[-+.]*\d/.test(word) || /^[-+]?(?:nan|inf|infinity|undefined)$/i.test(word);
}
