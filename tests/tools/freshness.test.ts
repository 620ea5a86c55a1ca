import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../architecture/rooms';
import freshness from '../../tools/setup/freshness.cjs';

const { QUICK_SOURCES, SOURCES } = freshness as { QUICK_SOURCES: readonly string[]; SOURCES: readonly string[] };

/** Read as the tool runs, or only by tools and tests: no build is stale by them. */
const NOT_BUILT: readonly string[] = ['press', 'examples'];

/** An import that is there at run time, and where from. */
const VALUE_IMPORT = /^import (?!type )[^;]*? from '(\.[^']*)'/gm;

/** Rooms that a file's room imports, and theirs. */
function roomsBehind(room: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(room)) return seen;
  seen.add(room);
  for (const next of ROOMS[room]?.rooms ?? []) roomsBehind(next, seen);
  return seen;
}

describe('what makes a build stale', () => {
  it('is every room', () => {
    const rooms = Object.keys(ROOMS).filter(
      (room) => !room.includes('/') && !NOT_BUILT.includes(room) && existsSync(room),
    );
    expect(rooms.filter((room) => !SOURCES.includes(room))).toEqual([]);
  });

  it('is, for a quick command, every room that it comes to', () => {
    const folder = 'cli/quick';
    const commands = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(commands).not.toEqual([]);
    const imported = new Set<string>();
    const look = (file: string): void => {
      if (imported.has(file)) return;
      imported.add(file);
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(VALUE_IMPORT)) {
        const path = join(file, '..', from);
        const found = [`${path}.ts`, join(path, 'index.ts'), path].find((one) => existsSync(one) && /\.\w+$/.test(one));
        if (found !== undefined && found.startsWith('cli')) look(found);
        else imported.add(found ?? path);
      }
    };
    for (const name of commands) look(join(folder, name));
    const rooms = new Set(
      [...imported]
        .map((file) => file.split('/')[0] ?? '')
        .flatMap((room) => (room === 'cli' ? [room] : [...roomsBehind(room)])),
    );
    const known = [...rooms].map((room) => room.split('/')[0] ?? '');
    expect(known.filter((room) => !QUICK_SOURCES.includes(room))).toEqual([]);
  });
});
