import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { parseConditionName } from '../../core/document';
import type { ShownPicture } from '../../files';
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

/** A picture of a session, by its hash. */
export interface PictureAddress {
  readonly session: string;
  readonly sha256: string;
  /** `conditionName` of the condition in whose colours it is wanted; in its own when left out. */
  readonly condition?: string;
}

/** Where the things served under the app's origin stand on disk. */
export interface ServedFiles {
  /** The folder of the built window. */
  readonly windowFolder: string;
  /** The file of a font by its path in the URL below `fonts/`; `undefined` when there is no such font. */
  fontFile(name: string): string | undefined;
  /** The file of a recent edition's small picture, a PNG; `undefined` for what is no handle of one. */
  coverFile(id: string): string | undefined;
  /** A picture of an open session as Chromium decodes it; `undefined` when there is none. */
  picture(picture: PictureAddress): Promise<ShownPicture | undefined>;
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
        case 'picture': {
          const shown = await served.picture(found.picture);
          return shown === undefined ? answer(404, 'text/plain') : answer(200, shown.type, shown.bytes);
        }
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
  if (room === 'covers') return fileAt(rest.length === 1 ? served.coverFile(rest[0] ?? '') : undefined);
  if (room !== 'pictures') return fileAt(path.join(served.windowFolder, ...parts));
  const [session, sha256, condition] = rest;
  if (session === undefined || sha256 === undefined || rest.length > 3) return undefined;
  if (condition !== undefined && parseConditionName(condition) === undefined) return undefined;
  return { kind: 'picture', picture: { session, sha256, ...(condition !== undefined && { condition }) } };
}

/** Something the protocol serves: a file on disk, or a picture, if its session has it. */
export type Located =
  { readonly kind: 'file'; readonly file: string } | { readonly kind: 'picture'; readonly picture: PictureAddress };

function fileAt(file: string | undefined): Located | undefined {
  return file === undefined ? undefined : { kind: 'file', file };
}

function answer(status: number, type: string, bytes: Uint8Array = new Uint8Array()): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers: { ...HEADERS, 'content-type': type } });
}

function mimeType(file: string): string {
  return MIME_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
