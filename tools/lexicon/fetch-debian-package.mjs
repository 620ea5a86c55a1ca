import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Fetches a package of Debian into an empty folder and unpacks it there: a function that tells where a file of a name
 * lies. Throws when the package is another than it was.
 */
export function fetchDebianPackage({ name, version, sha256 }, folder) {
  execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: folder, stdio: 'ignore' });
  const archive = path.join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.deb')),
  );
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) throw new Error(`${name} is not what it was: sha256 ${found}`);
  execFileSync('dpkg-deb', ['-x', archive, folder]);
  return (file) => execFileSync('find', [folder, '-name', file], { encoding: 'utf8' }).trim().split('\n')[0];
}
