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
  /** The file of a picture of an open session; `undefined` when there is no such session. */
  pictureFile(picture: { readonly session: string; readonly sha256: string }): string | undefined;
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
    const file = fileOf(request.url, served);
    if (file === undefined || request.method !== 'GET') return notFound();
    try {
      const bytes = await readFile(file);
      return new Response(bytes, { headers: { ...HEADERS, 'content-type': mimeType(file, bytes) } });
    } catch {
      return notFound();
    }
  });
}

/** The file a URL of the app stands for, or `undefined` for anything that is not plainly one of the served files. */
export function fileOf(url: string, served: ServedFiles): string | undefined {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return undefined;
  const [plain = ''] = url.slice(APP_ORIGIN.length + 1).split(/[?#]/, 1);
  const parts = plain.split('/');
  if (!parts.every((part) => PLAIN_PART.test(part) && !part.includes('..'))) return undefined;
  const [room, ...rest] = parts;
  if (room === 'fonts') return served.fontFile(rest.join('/'));
  if (room === 'pictures') {
    const [session, sha256] = rest;
    if (session === undefined || sha256 === undefined || rest.length > 2) return undefined;
    return served.pictureFile({ session, sha256 });
  }
  return path.join(served.windowFolder, ...parts);
}

function mimeType(file: string, bytes: Uint8Array): string {
  const known = MIME_TYPES[path.extname(file).toLowerCase()];
  if (known !== undefined) return known;
  // Pictures are kept under their hash, without an ending.
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  return 'application/octet-stream';
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: HEADERS });
}
