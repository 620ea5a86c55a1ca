import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { APP_ORIGIN } from '../../ipc';

/** The policy of every page and worker: only what comes from the app itself. WebAssembly may be compiled. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the things served under the app's origin stand on disk. */
export interface ServedFiles {
  /** The folder of the built window. */
  readonly windowFolder: string;
  /** The file of a font by its path in the URL below `fonts/`; `undefined` when there is no such font. */
  fontFile(name: string): string | undefined;
  /** The bytes of a picture of an open session; `undefined` when there is none. */
  picture(picture: { readonly session: string; readonly sha256: string }): Uint8Array | undefined;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
  '.icc': 'application/vnd.iccprofile',
};

/** Path parts as the build names files. Nothing encoded, nothing hidden, no `..`: all else is not found. */
const PLAIN_PART = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;

const HEADERS = { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' };

/** Makes `app:` a standard, secure scheme. Call before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the window, the fonts and the pictures. Call once the app is ready. */
export function serveApp(served: ServedFiles): void {
  protocol.handle('app', async (request) => {
    const found = request.method === 'GET' ? locate(request.url, served) : undefined;
    try {
      switch (found?.kind) {
        case undefined:
          return answer(404, 'text/plain');
        case 'bytes':
          return answer(200, pictureType(found.bytes), found.bytes);
        case 'file':
          return answer(200, mimeType(found.file), await readFile(found.file));
      }
    } catch {
      return answer(404, 'text/plain');
    }
  });
}

/** What a URL of the app stands for; `undefined` for anything that is not plainly one of the served things. */
export function locate(url: string, served: ServedFiles): Located | undefined {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return undefined;
  const [plain = ''] = url.slice(APP_ORIGIN.length + 1).split(/[?#]/, 1);
  const parts = plain.split('/');
  if (!parts.every((part) => PLAIN_PART.test(part) && !part.includes('..'))) return undefined;
  const [room, ...rest] = parts;
  if (room === 'fonts') return fileAt(served.fontFile(rest.join('/')));
  if (room !== 'pictures') return fileAt(path.join(served.windowFolder, ...parts));
  const [session, sha256] = rest;
  if (session === undefined || sha256 === undefined || rest.length > 2) return undefined;
  const bytes = served.picture({ session, sha256 });
  return bytes === undefined ? undefined : { kind: 'bytes', bytes };
}

/** Something the protocol serves: a file on disk, or the bytes of a picture. */
export type Located =
  { readonly kind: 'file'; readonly file: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

function fileAt(file: string | undefined): Located | undefined {
  return file === undefined ? undefined : { kind: 'file', file };
}

function answer(status: number, type: string, bytes: Uint8Array = new Uint8Array()): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers: { ...HEADERS, 'content-type': type } });
}

function mimeType(file: string): string {
  return MIME_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Pictures go by their hash, without an ending; `files/` takes in these two kinds only. */
function pictureType(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'image/png';
}
