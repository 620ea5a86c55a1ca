/** Kinds of file told by their first bytes that are not plain text. */
export type FileKind =
  'docx' | 'zip' | 'doc' | 'rtf' | 'pdf' | 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'gzip' | 'rar' | '7z' | 'program';

const SIGNATURES: readonly (readonly [FileKind, string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gzip', '\x1f\x8b\x08'],
  ['rar', 'Rar!\x1a'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['program', '\x7fELF'],
  ['program', 'MZ\x90\0'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '\xca\xfe\xba\xbe'],
];

/** How far into a zip file its parts' names are looked for. */
const ZIP_LOOK = 4096;

/** What a file is by its first bytes; nothing when it may be text. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const head = latin1(bytes.subarray(0, 16));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return latin1(bytes.subarray(0, ZIP_LOOK)).includes('word/') ? 'docx' : 'zip';
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0];
}

/** A Word document with a password is wrapped in the container of old ones, in a stream of this name. */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file of kind `doc` is a document that is locked with a password. */
export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_STREAM);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
