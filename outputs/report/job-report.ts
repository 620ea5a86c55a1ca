import type { Diagnostic } from '../../core/diagnostic';
import { pressSpecOf } from '../../core/document';
import type { Edition } from '../../core/document';
import { effectivePpi } from '../../core/page';
import type { ComposedPage } from '../../core/page';
import type { WaivedFinding } from '../../core/preflight';
import { pointsToMm } from '../../core/units';
import { sha256 } from '../../files';
import type { FontLibrary } from '../../fonts';
import type { OutputIntent, PdfSheet } from '../../pdf';
import { documentFacts } from '../document-facts';
import type {
  OutputFile,
  OutputFinding,
  OutputOrder,
  OutputReport,
  PlateCoverage,
  ReportedCheck,
  ReportedFile,
  ReportedPicture,
} from '../order';
import { inksOf } from '../sheet-inks';

/** A file with what is known of it. */
export interface MadeFile extends OutputFile {
  readonly sheets: readonly PdfSheet[];
  readonly checks: readonly ReportedCheck[];
  /** What each plate of each sheet prints, where it was measured. */
  readonly coverage?: readonly (readonly PlateCoverage[])[];
}

/** What a report tells of. */
export interface ReportFacts {
  readonly edition: Edition;
  readonly order: OutputOrder;
  readonly intent?: OutputIntent;
  readonly files: readonly MadeFile[];
  readonly composed: readonly ComposedPage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  readonly findings: readonly OutputFinding[];
  readonly fonts: FontLibrary;
}

/** Tells what was made: a function of its facts, so that the same job has the same report. */
export function jobReport(facts: ReportFacts): OutputReport {
  const { edition, order, intent, files, composed, diagnostics, waived, findings, fonts } = facts;
  const { code, inkLimit } = pressSpecOf(edition.profile);
  const problems = [...diagnostics, ...findings];
  return {
    kind: order.kind,
    title: documentFacts(edition).title,
    date: edition.issue.date,
    code,
    version: order.kind === 'press' ? order.version : 1,
    ...(order.kind === 'press' && { standard: order.standard }),
    ...(intent && { condition: { identifier: intent.identifier, description: intent.condition, inkLimit } }),
    files: files.map((file) => reportedFile(file, edition, fonts)),
    pictures: composed.flatMap((page) => picturesOn(page, edition)).sort((a, b) => a.ppi - b.ppi || a.page - b.page),
    found: {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    },
    waived: waived.map(({ finding: { code, values, place }, reason }) => ({
      ...(place.page !== undefined && { page: place.page }),
      ...{ code, values, reason },
    })),
  };
}

function reportedFile(file: MadeFile, edition: Edition, fonts: FontLibrary): ReportedFile {
  const { name, bytes, sheets, checks, coverage } = file;
  const items = sheets.flatMap(({ placed }) => placed.flatMap(({ list }) => list.items));
  const faces = new Set(items.flatMap((item) => (item.kind === 'glyphs' ? [item.face] : [])));
  return {
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
    sheets: sheets.map(({ width, height, placed }, index) => ({
      pages: placed.map(({ list }) => list.page).filter((page) => page > 0),
      widthMm: millimetres(width),
      heightMm: millimetres(height),
      inks: inksOf(
        placed.map(({ list }) => list),
        edition,
      ),
      ...(coverage?.[index] && { coverage: coverage[index] }),
    })),
    fonts: [...faces].map((face) => fonts.face(face).postscriptName).sort(),
    checks,
  };
}

function picturesOn({ list }: ComposedPage, { pictures }: Edition): readonly ReportedPicture[] {
  const files = new Map(pictures.map((picture) => [picture.id, picture]));
  return list.items.flatMap((item) => {
    const file = item.kind === 'picture' ? files.get(item.picture) : undefined;
    if (item.kind !== 'picture' || file === undefined) return [];
    return [
      {
        page: list.page,
        name: file.name,
        ppi: Math.floor(effectivePpi(file, item.rect, item.crop)),
        widthMm: millimetres(item.rect.width),
        heightMm: millimetres(item.rect.height),
      },
    ];
  });
}

/** To a tenth, as plants state sizes. */
function millimetres(points: number): number {
  return Math.round(pointsToMm(points) * 10) / 10;
}
