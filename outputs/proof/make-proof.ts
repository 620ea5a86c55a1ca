import { drawMarks } from '../../core/marks';
import { megabytes } from '../../files';
import { sheetOf } from '../../pdf';
import type { PdfSheet } from '../../pdf';
import { writeFile } from '../job';
import type { Job, Made } from '../job';
import { EMAIL_BYTES } from '../order';
import type { OutputFile, OutputFinding, ProofOrder } from '../order';
import { correctionList } from './correction-list';
import { findingAnnotations } from './finding-annotations';
import { markAnnotations } from './mark-annotations';
import { markList } from './mark-list';
import { watermark } from './watermark';

/** Pixels to the inch of a proof's pictures: enough to judge their crop on a screen. */
export const PROOF_PPI = 150;

/** How pictures are made smaller, step by step, until a file fits a letter: pixels to the inch, and JPEG's quality. */
const EMAIL_STEPS = [
  { picturePpi: PROOF_PPI, jpegQuality: 75 },
  { picturePpi: 110, jpegQuality: 65 },
  { picturePpi: 80, jpegQuality: 55 },
  { picturePpi: 60, jpegQuality: 45 },
  { picturePpi: 40, jpegQuality: 35 },
] as const;

/**
 * Makes a proof to read: each page with its round under the type, the readers' marks drawn over it or as remarks, and
 * where asked for, remarks on what the checks found.
 */
export async function makeProof(order: ProofOrder, job: Job): Promise<Made> {
  const [file] = job.files;
  if (file === undefined) return { files: [] };
  const remarks = order.remarks === true ? markAnnotations(job.edition, job.composed) : [];
  const sheets = job.composed.map((page): PdfSheet => {
    const { list } = page;
    const round = order.round?.trim() ?? '';
    const under = round === '' ? [] : [watermark(round, list, job.resources.fonts)];
    const marks = order.remarks === true ? [] : drawMarks(job.edition, page);
    const over = marks.length === 0 ? [] : [markList(marks, list, job.resources.fonts)];
    const { language } = job.edition.profile;
    const annotations = [
      ...remarks.filter((remark) => remark.page === list.page),
      ...(order.findings === true ? findingAnnotations(job.diagnostics, page, language) : []),
    ];
    return {
      width: list.width,
      height: list.height,
      placed: [...under, list, ...over].map((each) => ({ list: each, x: 0, y: 0, scale: 1 })),
      annotations,
    };
  });
  const write = (step: Step): Promise<Uint8Array> => writeFile(job, { sheets, profile: 'proof', ...step }, [0, 1]);
  const bytes = await (order.email === true ? firstThatFits(EMAIL_STEPS, EMAIL_BYTES, write) : write(EMAIL_STEPS[0]));
  const companions = order.list === true ? await correctionFiles(job) : [];
  return {
    files: [{ name: file.name, bytes, sheets, checks: [] }],
    companions,
    findings: tooLarge(order, file.name, bytes),
  };
}

/** The list of the marks to print, and the same as a table. */
async function correctionFiles(job: Job): Promise<readonly OutputFile[]> {
  const { edition, composed, companion, resources } = job;
  const { sheets, csv } = correctionList(edition, composed, resources.fonts);
  const pdf = await writeFile(job, { sheets: sheets.map(sheetOf), profile: 'proof' }, [1, 1]);
  return [
    { name: `${companion}-corrections.pdf`, bytes: pdf },
    { name: `${companion}-corrections.csv`, bytes: csv },
  ];
}

type Step = (typeof EMAIL_STEPS)[number];

/** Writes step by step until a file has at most `limit` bytes; the last, smallest one where none has. */
export async function firstThatFits<Step>(
  steps: readonly [Step, ...Step[]],
  limit: number,
  write: (step: Step) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const [first, ...smaller] = steps;
  let bytes = await write(first);
  for (const step of smaller) {
    if (bytes.length <= limit) break;
    bytes = await write(step);
  }
  return bytes;
}

function tooLarge({ email }: ProofOrder, file: string, bytes: Uint8Array): readonly OutputFinding[] {
  if (email !== true || bytes.length <= EMAIL_BYTES) return [];
  const values = { megabytes: megabytes(bytes.length), maximum: megabytes(EMAIL_BYTES) };
  return [{ file, id: 'email-too-large', severity: 'warning', values }];
}
