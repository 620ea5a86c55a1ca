import path from 'node:path/posix';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { CORE_TIERS, NARROWER, ROOMS } from './rooms';

/** Source files by path from the project's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** The innermost room a file is in; a folder that is no room for one that is in none. */
function roomOf(file: string): string {
  const [outer = '', inner = ''] = file.split('/');
  return `${outer}/${inner}` in ROOMS ? `${outer}/${inner}` : outer;
}

/** The part of core a file belongs to: a folder, or one of the single files at its root. */
const corePartOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));

/** The file a relative specifier names, among the sources; undefined for what is not source (data, style sheets). */
function resolve(sources: Sources, from: string, specifier: string): string | undefined {
  const base = path.join(path.dirname(from), specifier.replace(/\?.*$/, ''));
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => sources.has(file));
}

function packageFault(file: string, specifier: string): string | undefined {
  const rule = ROOMS[roomOf(file)];
  if (isNodeModule(specifier)) {
    return rule?.node ? undefined : `${file} imports ${specifier}: the room does not run on Node`;
  }
  const name = packageOf(specifier);
  if (!rule?.packages.includes(name)) return `${file} imports ${specifier}: not a package of its room`;
  const narrower = NARROWER.find(({ folder, packages }) => file.startsWith(folder) && packages.includes(name));
  return narrower && `${file} imports ${specifier}: ${narrower.why}`;
}

function coreOrderFault(file: string, target: string): string | undefined {
  const [from, to] = [corePartOf(file), corePartOf(target)];
  if (from === to) return undefined;
  const tier = (part: string): number => CORE_TIERS.findIndex((parts) => parts.includes(part));
  if (tier(from) < 0 || tier(to) < 0) return `${file} imports ${target}: give both a place in core's order`;
  return tier(to) < tier(from) ? undefined : `${file} imports ${target}: ${to} is not below ${from} in core's order`;
}

/** A door is an `index.ts` at a room's root, a core part's root, or a core part that is one file. */
function isDoor(target: string): boolean {
  return target === `${roomOf(target)}/index.ts` || /^core\/[^/]+(\/index)?\.ts$/.test(target);
}

function relativeFault(sources: Sources, file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  const target = resolve(sources, file, specifier) ?? path.join(path.dirname(file), specifier);
  const targetRoom = roomOf(target);
  if (targetRoom !== room) {
    if (!ROOMS[room]?.rooms.includes(targetRoom))
      return `${file} imports ${target}: ${room} may not know ${targetRoom}`;
    // A room within a room is of the house: it goes in and out of the outer one's files.
    const isInside = room.startsWith(`${targetRoom}/`);
    if (sources.has(target) && !isDoor(target) && !isInside)
      return `${file} imports ${target}: go through the room's index.ts`;
    return undefined;
  }
  if (room !== 'core') return undefined;
  const samePart = corePartOf(file) === corePartOf(target);
  if (!samePart && sources.has(target) && !isDoor(target)) {
    return `${file} imports ${target}: go through the part's index.ts`;
  }
  return coreOrderFault(file, target);
}

/** Every import that breaks the table, one sentence each. */
export function importFaults(sources: Sources): string[] {
  const faults: string[] = [];
  for (const [file, text] of sources) {
    for (const { fileName: specifier } of ts.preProcessFile(text, true, true).importedFiles) {
      const fault = specifier.startsWith('.') ? relativeFault(sources, file, specifier) : packageFault(file, specifier);
      if (fault) faults.push(fault);
    }
  }
  return faults;
}
