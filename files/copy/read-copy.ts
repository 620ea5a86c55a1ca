import { readDocument } from './docx';
import { fileKind, isLocked } from './file-kind';
import type { FileKind } from './file-kind';
import { scanLegacy, tryLegacy } from './legacy';
import { detectUtf16, scanUtf16 } from './utf16';
import { scanUtf8 } from './utf8';
import type { Damage } from './utf8';

/** How a file of copy was encoded. */
export type CopyEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/**
 * Something to ask the editor about. `other` is the encoding that is nearly as likely, `count` that of pictures left
 * behind.
 */
export interface ReadCopyWarning {
  readonly code: 'encoding-unsure' | 'damaged' | 'document-pictures';
  readonly values: Readonly<Record<string, string | number>>;
}

/** Copy as text, or why it is none. */
export type ReadCopyResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: CopyEncoding;
      /** Places that could not be read; in the text each is a replacement mark. */
      readonly damage: readonly Damage[];
      readonly warnings: readonly ReadCopyWarning[];
    }
  | { readonly ok: false; readonly code: 'empty' | 'binary' | 'unknown-encoding' | 'locked' }
  | { readonly ok: false; readonly code: 'unsupported-type'; readonly kind: FileKind }
  | { readonly ok: false; readonly code: 'too-large' | 'line-too-long'; readonly size: number; readonly limit: number };

/** How copy is to be read. */
export interface ReadCopyOptions {
  /** The editor's own choice of encoding, after a doubtful guess. */
  readonly encoding?: CopyEncoding;
}

/** A million Han in UTF-8, a hundred pages of a broadsheet; more is not copy of one edition. */
export const LARGEST_COPY = 3_000_000;
/** Characters of the longest line: several newspaper pages in one paragraph are not copy, and would stall composing. */
export const LONGEST_LINE = 100_000;

/** Valid multi-byte characters for each damaged place from which a file is UTF-8 with damage, not another encoding. */
const WHOLE_FOR_EACH_DAMAGE = 8;
/** Letters below which, and a difference of scores below which, an encoding is a guess. */
const FEW_LETTERS = 20;
const CLOSE_SCORE = 0.5;
/** Score under which bytes are Chinese in neither encoding. */
const LEAST_SCORE = 0;
/** Share of control characters from which bytes are not text. */
const CONTROL_SHARE = 0.01;

/**
 * Reads copy: tells its encoding and gives its text. A byte-order mark decides; then strict UTF-8; then UTF-8 with
 * places of damage, which stay local; then UTF-16 without a mark; then the likelier of GB18030 and Big5. Of a Word
 * document (.docx) the text is read. Anything else that is not text is refused. Takes under two seconds for any file
 * that is not too large.
 */
export function readCopy(bytes: Uint8Array, options: ReadCopyOptions = {}): ReadCopyResult {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  const kind = fileKind(bytes);
  if (kind === 'docx') return documentCopy(bytes);
  if (kind === 'doc' && isLocked(bytes)) return { ok: false, code: 'locked' };
  if (bytes.length > LARGEST_COPY) return { ok: false, code: 'too-large', size: bytes.length, limit: LARGEST_COPY };
  if (kind) return { ok: false, code: 'unsupported-type', kind };
  const decided = options.encoding ? decodeAs(bytes, options.encoding, []) : decide(bytes);
  return decided.ok ? checkText(decided) : decided;
}

/** Pictures make documents large: only the text counts. */
function documentCopy(bytes: Uint8Array): ReadCopyResult {
  const read = readDocument(bytes);
  if (read === undefined) return { ok: false, code: 'binary' };
  const { text, pictures } = read;
  const size = Buffer.byteLength(text);
  if (size > LARGEST_COPY) return { ok: false, code: 'too-large', size, limit: LARGEST_COPY };
  const warnings: ReadCopyWarning[] = pictures > 0 ? [{ code: 'document-pictures', values: { count: pictures } }] : [];
  return checkText({ ok: true, text, encoding: 'utf-8', damage: [], warnings });
}

function decide(bytes: Uint8Array): ReadCopyResult {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs(bytes, 'utf-8-bom', []);
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le', []);
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be', []);
  const utf16 = detectUtf16(bytes);
  const hasNul = bytes.includes(0);
  const scan = scanUtf8(bytes);
  if (!hasNul && scan.damage.length === 0) return decodeAs(bytes, 'utf-8', []);
  if (!hasNul && scan.whole >= scan.damage.length * WHOLE_FOR_EACH_DAMAGE) return decodeAs(bytes, 'utf-8', []);
  if (utf16) return decodeAs(bytes, utf16, []);
  if (hasNul) return { ok: false, code: 'binary' };
  const [best, other] = [tryLegacy(bytes, 'gb18030'), tryLegacy(bytes, 'big5')].sort((a, b) => b.score - a.score);
  if (!best || !other || best.letters === 0) return { ok: false, code: 'unknown-encoding' };
  if (best.score < LEAST_SCORE)
    return { ok: false, code: controlShare(bytes) > CONTROL_SHARE ? 'binary' : 'unknown-encoding' };
  const isUnsure = best.letters < FEW_LETTERS || best.score - other.score < CLOSE_SCORE;
  const values = { encoding: best.encoding, other: other.encoding };
  return decodeAs(bytes, best.encoding, isUnsure ? [{ code: 'encoding-unsure', values }] : []);
}

function decodeAs(bytes: Uint8Array, encoding: CopyEncoding, warnings: readonly ReadCopyWarning[]): ReadCopyResult {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  const damage = damageIn(bytes, encoding);
  const damaged: ReadCopyWarning[] = damage.length > 0 ? [{ code: 'damaged', values: { count: damage.length } }] : [];
  return { ok: true, text, encoding, damage, warnings: [...warnings, ...damaged] };
}

function damageIn(bytes: Uint8Array, encoding: CopyEncoding): readonly Damage[] {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return scanUtf8(bytes).damage;
    case 'utf-16le':
      return scanUtf16(bytes, 0, true);
    case 'utf-16be':
      return scanUtf16(bytes, 0, false);
    case 'gb18030':
    case 'big5':
      return scanLegacy(bytes, encoding);
  }
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  return controls / bytes.length;
}

/** Refuses text that no editor would call copy. */
function checkText(result: ReadCopyResult & { readonly ok: true }): ReadCopyResult {
  const { text } = result;
  if (!/[^\s\ufeff\u3000]/u.test(text)) return { ok: false, code: 'empty' };
  let controls = 0;
  let lineStart = 0;
  let longest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      longest = Math.max(longest, at - lineStart);
      lineStart = at + 1;
    } else if (code < 0x20 && code !== 0x09 && code !== 0x0b && code !== 0x0c) controls += 1;
  }
  longest = Math.max(longest, text.length - lineStart);
  if (text.includes('\0') || controls / text.length > CONTROL_SHARE) return { ok: false, code: 'binary' };
  if (longest > LONGEST_LINE) return { ok: false, code: 'line-too-long', size: longest, limit: LONGEST_LINE };
  return result;
}
