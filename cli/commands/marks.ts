import { codes } from '../../codes';
import type { LeftOut } from '../../core/annotation';
import { PROOF_ROUNDS, instantOf } from '../../core/document';
import type { ProofRound, UnplacedRemark } from '../../core/document';
import { union } from '../../core/geometry';
import { keepRemarks, marksOfAnnotations } from '../../core/mark-exchange';
import type { BroughtMarks } from '../../core/mark-exchange';
import { composeEdition } from '../../core/page';
import type { ComposedPage } from '../../core/page';
import { readChecked, writeChecked, writeEditionFile } from '../../files';
import { loadModel } from '../../model';
import { MARK_NAMES, correctionList, correctionPdf, marksAsXfdf, readRemarks } from '../../outputs';
import type { ReadRemarks } from '../../outputs';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import type { Arguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { requireFonts } from '../require-fonts';
import { PRESS_FOLDER, appVersion, openFonts } from '../resources';

const SYNOPSIS =
  'marks EDITION.forme [--from PROOF.pdf|REMARKS.xfdf -o OUT.forme [--round first|second|third|final]] [--xfdf OUT.xfdf] [--list OUT.pdf|OUT.csv]';

/** Larger than any edition's proof that is made to be read. */
const LARGEST_REMARKS = 500_000_000;

/**
 * `forme marks EDITION.forme`: what readers marked, as JSON. `--from` takes in what they remarked on a proof in other
 * programs and writes the edition with it to `-o`; remarks that stand on nothing of the edition are kept in it to be
 * placed, and told, and exit is 1; what stays in that file, such as attached files, is told as `leftOut`. `--xfdf`
 * writes the marks as remarks for such programs, `--list` as a list of corrections to print (PDF) or as a table (CSV).
 */
export async function marks(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    from: { type: 'string' },
    out: { type: 'string', short: 'o' },
    round: { type: 'string' },
    xfdf: { type: 'string' },
    list: { type: 'string' },
  });
  const [path] = options.positionals;
  const [from, out, xfdf] = [options.text('from'), options.text('out'), options.text('xfdf')];
  if (path === undefined || options.positionals.length > 1 || (from === undefined) !== (out === undefined)) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const round = roundOf(options);
  const opened = await openEditionFile(path);
  const fonts = await openFonts();
  requireFonts(opened.edition.profile, fonts, path);
  const pages = composeEdition(opened.edition, { fonts });
  let { edition } = opened;
  let brought: BroughtMarks | undefined;
  let leftOut: readonly LeftOut[] = [];
  if (from !== undefined && out !== undefined) {
    const now = instantOf(new Date());
    const read = await remarksOf(from, pages);
    brought = marksOfAnnotations(read.annotations, { edition, pages, names: MARK_NAMES, round, now });
    leftOut = [...read.leftOut, ...brought.leftOut];
    const { marks: proofMarks, unmatched } = brought;
    const model = loadModel(opened.modelState);
    edition = model.change('import marks', (before) => keepRemarks({ ...before, proofMarks }, unmatched));
    const parts = { edition, modelState: model.encodeState(), pictures: opened.pictures };
    orUnusable(await writeEditionFile(out, parts, { app: `Forme ${appVersion()}` }));
  }
  const list = options.text('list');
  if (list !== undefined) {
    const resources = { fonts, codes, files: opened.pictures, press: PRESS_FOLDER };
    const isTable = /\.csv$/iu.test(list);
    const bytes = isTable ? correctionList(edition, pages, fonts).csv : await correctionPdf(edition, pages, resources);
    orUnusable(await writeChecked(list, bytes));
  }
  if (xfdf !== undefined) {
    orUnusable(await writeChecked(xfdf, marksAsXfdf(edition, pages)));
  }
  const unmatched = brought?.unmatched.map(describeRemark) ?? [];
  return {
    exit: unmatched.length > 0 ? 1 : 0,
    answer: {
      marks: edition.proofMarks ?? [],
      ...(brought && { added: brought.added, changed: brought.changed, unmatched, leftOut }),
    },
  };
}

function roundOf(options: Arguments): ProofRound {
  const given = options.text('round') ?? 'first';
  const round = PROOF_ROUNDS.find((each) => each === given);
  if (round === undefined) {
    throw new Unusable('bad-option', { option: '--round', value: given, expected: PROOF_ROUNDS.join(', ') });
  }
  return round;
}

async function remarksOf(path: string, pages: readonly ComposedPage[]): Promise<Extract<ReadRemarks, { ok: true }>> {
  const { bytes } = orUnusable(await readChecked(path, { maximum: LARGEST_REMARKS }));
  const read = readRemarks(bytes, pages);
  if (read.ok) return read;
  throw new Unusable(read.code, { file: path });
}

function describeRemark({ page, reader, text, comment, rects, words, why }: UnplacedRemark): object {
  const said = text ?? comment ?? '';
  return { page, author: reader, text: said, ...(words !== undefined && { marked: words }), rect: union(rects), why };
}
