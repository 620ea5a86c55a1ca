import type { Ink } from '../../display-list';
import { list, number, object, oneOf, text, union } from './check';
import type { Schema } from './check';

/** Ids of every kind: short, and never a path or a command, whatever they hold. */
export const identifier: Schema<string> = text({ max: 200, pattern: /^.+$/su });

/** Names, roles, section words: one short line. */
export const shortText: Schema<string> = text({ max: 1_000 });

/** The longest text of one part of a story: a million letters is a long novel; a story is a few thousand. */
export const LONGEST_TEXT = 1_000_000;

/** A text of any length that copy may have. */
export const longText: Schema<string> = text({ max: LONGEST_TEXT });

/** A time in UTC to the second. */
export const instant: Schema<string> = text({ max: 20, pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u });

/** The SHA-256 of a file, in hexadecimal digits. */
export const sha256: Schema<string> = text({ max: 64, pattern: /^[0-9a-f]{64}$/ });

/** A share of a whole. */
export const share: Schema<number> = number({ min: 0, max: 1 });

const fourShares: Schema<readonly [number, number, number, number]> = (value, path, report) => {
  const shares = list(share, { min: 4, max: 4 })(value, path, report);
  if (shares === undefined) return undefined;
  const [c = 0, m = 0, y = 0, k = 0] = shares;
  return [c, m, y, k];
};

/** An ink, its shares between 0 and 1. */
export const ink: Schema<Ink> = union<Ink>({
  process: object<Extract<Ink, { kind: 'process' }>>({ kind: oneOf(['process']), cmyk: fourShares }),
  spot: object<Extract<Ink, { kind: 'spot' }>>({
    kind: oneOf(['spot']),
    name: text({ max: 100, pattern: /^[\x20-\x7e]+$/ }),
    tint: share,
    alternate: fourShares,
  }),
});
