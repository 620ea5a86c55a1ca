import { diskFileSystem } from '../../files';
import type { FileSystem, OpenFile } from '../../files';

/** Decides before each call whether it fails: gives the system's short name of the error, or nothing. */
export type Fault = (call: string, path: string) => string | undefined;

function check(fault: Fault, call: string, path: string): void {
  const name = fault(call, path);
  if (name !== undefined) throw Object.assign(new Error(name), { code: name });
}

/** How a disk fails. */
export interface DiskFaults {
  readonly fault?: Fault;
  /** The most bytes one `write` takes. */
  readonly shortWrites?: number;
  /** Changes what a read gives back. */
  readonly garble?: (bytes: Uint8Array) => void;
}

/** The real disk, failing as told. */
export function failingDisk({ fault = () => undefined, shortWrites = Infinity, garble }: DiskFaults): FileSystem {
  const wrap = (file: OpenFile, path: string): OpenFile => ({
    write: (bytes, offset, length, position) => {
      check(fault, 'write', path);
      return file.write(bytes, offset, Math.min(length, shortWrites), position);
    },
    read: async (bytes, offset, length, position) => {
      check(fault, 'read', path);
      const result = await file.read(bytes, offset, length, position);
      garble?.(bytes);
      return result;
    },
    stat: () => file.stat(),
    truncate: (length) => file.truncate(length),
    sync: () => {
      check(fault, 'sync', path);
      return file.sync();
    },
    datasync: () => {
      check(fault, 'datasync', path);
      return file.datasync();
    },
    close: () => file.close(),
  });
  return {
    ...diskFileSystem,
    open: async (path, flags, mode) => {
      check(fault, `open ${flags}`, path);
      return wrap(await diskFileSystem.open(path, flags, mode), path);
    },
    stat: (path) => diskFileSystem.stat(path),
    realpath: (path) => diskFileSystem.realpath(path),
    readdir: (path) => diskFileSystem.readdir(path),
    mkdir: (path, options) => diskFileSystem.mkdir(path, options),
    rename: async (from, to) => {
      check(fault, 'rename', to);
      await diskFileSystem.rename(from, to);
    },
    link: async (existing, made) => {
      check(fault, 'link', made);
      await diskFileSystem.link(existing, made);
    },
    unlink: (path) => diskFileSystem.unlink(path),
    rm: (path, options) => diskFileSystem.rm(path, options),
  };
}
