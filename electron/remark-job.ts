import type { LeftOut } from '../core/annotation';
import { marksOfAnnotations } from '../core/mark-exchange';
import { instantOf } from '../core/document';
import type { Edition, UnplacedRemark } from '../core/document';
import { composeEdition } from '../core/page';
import type { Failure } from '../ipc';
import { MARK_NAMES, marksAsXfdf, readRemarks } from '../outputs';
import type { RemarkOrder, RemarkReport, XfdfOrder, XfdfReport } from './host-messages';
import { openFonts } from './open-fonts';

/**
 * Takes the remarks of files, one after another, as marks of an edition. A file that holds none is refused; the others
 * come in.
 */
export function bringRemarks({ files, round, edition: opened, ...folders }: RemarkOrder): RemarkReport {
  const fonts = openFonts(folders);
  const pages = composeEdition(opened, { fonts });
  const now = instantOf(new Date());
  let edition: Edition = opened;
  let [added, changed] = [0, 0];
  const unmatched: UnplacedRemark[] = [];
  const leftOut: LeftOut[] = [];
  const refused: Failure[] = [];
  for (const { name, bytes } of files) {
    const read = readRemarks(bytes, pages);
    if (!read.ok) {
      refused.push({ ok: false, code: read.code, values: { file: name } });
      continue;
    }
    const brought = marksOfAnnotations(read.annotations, { edition, pages, names: MARK_NAMES, round, now });
    edition = { ...edition, proofMarks: brought.marks };
    added += brought.added;
    changed += brought.changed;
    unmatched.push(...brought.unmatched);
    leftOut.push(...read.leftOut, ...brought.leftOut);
  }
  return { brought: { marks: edition.proofMarks ?? [], added, changed, unmatched, leftOut, refused } };
}

/** The marks of an edition as an XFDF file for its proof. */
export function makeXfdf({ edition, ...folders }: XfdfOrder): XfdfReport {
  return { bytes: marksAsXfdf(edition, composeEdition(edition, { fonts: openFonts(folders) })) };
}
