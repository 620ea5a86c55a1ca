import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Fetches a package of the npm registry into a folder and unpacks it there; where it lies. Throws when it is another
 * than it was.
 */
export function fetchPackage({ name, version, sha512 }, folder) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', `${name}@${version}`], { cwd: folder, encoding: 'utf8' }),
  );
  const archive = path.join(folder, filename);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${name}@${version} is not what it was: sha512 ${found}`);
  const into = mkdtempSync(path.join(folder, 'package-'));
  execFileSync('tar', ['xzf', archive, '-C', into]);
  return path.join(into, 'package');
}
