import { unsupported } from './codes';
import type { XmlElement } from './xml-tree';

/** Properties of an element by their names, from weakest to strongest already settled. */
export type Properties = ReadonlyMap<string, string>;

/** Rules of a drawing's own style sheets: simple selectors (`.a`, `path`, `#b`) and their properties. */
export type StyleRules = ReadonlyMap<string, Properties>;

/** Simple selectors are what drawing programs write; all others would need a browser. */
const SIMPLE_SELECTOR = /^(?:[a-z]+|[.#][\w-]+)$/i;

/** Reads the style sheets of a drawing. Throws a `DrawingProblem` at anything but plain rules. */
export function readStyleRules(sheets: readonly string[]): StyleRules {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of sheets) {
    const bare = sheet.replace(/\/\*[^]*?\*\//g, '');
    if (/@/.test(bare)) throw unsupported('<style> @');
    for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        if (!SIMPLE_SELECTOR.test(selector)) throw unsupported(`<style> ${selector.slice(0, 40)}`);
        const known = rules.get(selector) ?? new Map<string, string>();
        for (const [name, value] of readDeclarations(body)) known.set(name, value);
        rules.set(selector, known);
      }
    }
  }
  return rules;
}

/** `a: b; c: d` as properties. */
function readDeclarations(text: string): [name: string, value: string][] {
  return text.split(';').flatMap((part): [string, string][] => {
    const colon = part.indexOf(':');
    if (colon < 0) return [];
    const value = part
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
    return [[part.slice(0, colon).trim().toLowerCase(), value]];
  });
}

/** An element's own properties: attributes, then rules by name, class and id, then its `style`. */
export function propertiesOf(element: XmlElement, rules: StyleRules): Properties {
  const { name, attributes } = element;
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((each) => each !== '');
  const id = attributes.get('id');
  const selectors = [name, ...classes.map((each) => `.${each}`), ...(id === undefined ? [] : [`#${id}`])];
  return new Map([
    ...[...attributes].map(([key, value]): [string, string] => [key, value.trim()]),
    ...selectors.flatMap((selector) => [...(rules.get(selector) ?? [])]),
    ...readDeclarations(attributes.get('style') ?? ''),
  ]);
}
