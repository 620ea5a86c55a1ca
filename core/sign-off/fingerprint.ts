import { canonicalJson } from '../document';

/**
 * A fingerprint of plain data in small letters and digits: data that differs has another, but for once in some 10^18
 * times. Two lanes of 32 bits over its UTF-16 units: FNV-1a, and one that mixes with another factor. No secret keeps by
 * it.
 */
export function fingerprint(value: unknown): string {
  const text = canonicalJson(value);
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 13);
  }
  return [one, two].map((lane) => (lane >>> 0).toString(36).padStart(7, '0')).join('');
}
