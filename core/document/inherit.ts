/** A style as written: what it leaves out it takes from the style it is based on. */
export type Inherited<S extends object> = Readonly<Partial<S>> & {
  /** The name of a style of the same sheet; left out for a style that stands by itself. */
  readonly basedOn?: string;
};

/** Named styles of one kind. */
export type Sheet<S extends object> = Readonly<Record<string, Inherited<S>>>;

/** A style of a sheet by its name; `undefined` for one that the sheet does not have. */
export function styleNamed<S extends object>(
  sheet: Readonly<Record<string, S>> | undefined,
  name: string,
): S | undefined {
  return sheet !== undefined && Object.hasOwn(sheet, name) ? sheet[name] : undefined;
}

/** A longer chain of styles is a mistake; a ring would have no end. */
export const DEEPEST_STYLE = 16;

/**
 * Everything that a style says, its own words before those of the styles it is based on. A name that the sheet does not
 * have says nothing, and neither does a chain beyond its sixteenth style: an edition must open whatever it holds.
 */
export function inherit<S extends object>(sheet: Sheet<S> | undefined, style: Inherited<S>): Partial<S> {
  const chain: Inherited<S>[] = [style];
  for (let next = style.basedOn; next !== undefined && chain.length <= DEEPEST_STYLE; next = chain.at(-1)?.basedOn) {
    const base: Inherited<S> | undefined = styleNamed(sheet, next);
    if (base === undefined) break;
    chain.push(base);
  }
  const { basedOn: _basedOn, ...said } = Object.assign({}, ...chain.reverse()) as Inherited<S>;
  return said as Partial<S>;
}
