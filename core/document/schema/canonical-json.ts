/**
 * Plain data as JSON with sorted keys and no spaces: equal values give equal text on every machine (after RFC 8785,
 * whose number form is that of ECMAScript; keys sort by UTF-16 units). Fields that are undefined are left out. For
 * validated data only: it recurses as deep as the value.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => `${JSON.stringify(name)}:${canonicalJson(entry)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
