import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { codes } from '../../codes';
import type { Edition } from '../../core/document';
import { writeAllChecked } from '../../files';
import { makeOutputs } from '../../outputs';
import type { OutputResources } from '../../outputs';
import { orderedPages, planFiles } from '../../outputs/order';
import type { OutputOrder, OutputSet } from '../../outputs/order';
import { describeDiagnostic } from '../describe-diagnostic';
import { describeFinding } from '../describe-press-report';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { ORDER_OPTIONS, dpiOf, orderOf } from '../output-order';
import { withCondition } from '../press-condition';
import { namingPictures } from '../press';
import { requireFonts } from '../require-fonts';
import { PRESS_FOLDER, openFonts } from '../resources';

const SYNOPSIS =
  'export EDITION.forme -o OUT.pdf|DIR [--output press|imposed|proof|digital|pictures] [--pages 1,3-4] [--png DIR]';

/**
 * `forme export EDITION.forme`: files for the plant, proofs, the digital edition, pictures of pages. All files of an
 * output are written or none. Exit 1 when the document or a written file has an error.
 */
export async function exportEdition(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    ...ORDER_OPTIONS,
    out: { type: 'string', short: 'o' },
    png: { type: 'string' },
  });
  const [path] = options.positionals;
  const [out, png] = [options.text('out'), options.text('png')];
  if (path === undefined || options.positionals.length > 1 || (out ?? png) === undefined) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const opened = await openEditionFile(path);
  const { edition, files } = await withCondition({ edition: opened.edition, files: opened.pictures }, options);
  const order = orderOf(options, edition, { oneFile: isFile(out) });
  const dpi = dpiOf(options);
  const target = out === undefined ? undefined : targetOf(out, edition, order);
  const folders = [target?.folder, png].filter((folder) => folder !== undefined);
  const fonts = await openFonts();
  requireFonts(edition.profile, fonts, path);
  const resources: OutputResources = { fonts, codes, files, press: PRESS_FOLDER };

  const sets: { readonly folder: string; readonly set: OutputSet }[] = [];
  const make = async (of: OutputOrder, folder: string, name?: string): Promise<void> => {
    const making = makeOutputs(edition, of, resources, { ...(name !== undefined && { name }) });
    sets.push({ folder, set: await namingPictures(making, edition.pictures) });
  };
  if (target !== undefined) await make(order, target.folder, target.name);
  if (png !== undefined) {
    await make({ kind: 'pictures', format: 'png', dpi, ...(order.pages && { pages: order.pages }) }, png);
  }
  // Made before anything is written, so that a PDF does not stand alone where pictures were asked for as well.
  for (const folder of folders) if (folder !== target?.folder || target.name === undefined) makeFolder(folder);
  const written: string[] = [];
  for (const { folder, set } of sets) {
    const result = orUnusable(await writeAllChecked(folder, set.files));
    written.push(...result.files.map((file) => file.path));
  }
  const { diagnostics = [], waived = [] } = sets[0]?.set ?? {};
  const findings = sets.flatMap(({ set }) => set.findings);
  const failed = [...diagnostics, ...findings].some(({ severity }) => severity === 'error');
  return {
    exit: failed ? 1 : 0,
    answer: {
      files: written,
      output: target === undefined ? 'pictures' : order.kind,
      ...(order.kind === 'press' && target !== undefined && { profile: order.standard }),
      pages: orderedPages(edition, order),
      diagnostics: [
        ...diagnostics.map((diagnostic) => describeDiagnostic(diagnostic)),
        ...waived.map(({ finding, reason }) => describeDiagnostic(finding, reason)),
      ],
      findings: findings.map(describeFinding),
    },
  };
}

function isFile(out: string | undefined): boolean {
  return out !== undefined && /\.pdf$/i.test(out);
}

/** Where the files go: into a folder under the names of the paper's pattern, or one file under its own. */
function targetOf(
  out: string,
  edition: Edition,
  order: OutputOrder,
): { readonly folder: string; readonly name?: string } {
  if (!isFile(out)) return { folder: out };
  const name = basename(out).replace(/\.pdf$/i, '');
  const [first, second] = planFiles(edition, order, name);
  if (first === undefined || second !== undefined || order.kind === 'pictures') {
    throw new Unusable('bad-option', { option: '-o', value: out, expected: 'DIR' });
  }
  return { folder: dirname(out), name };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Unusable('missing-folder', { file: folder });
  }
}
