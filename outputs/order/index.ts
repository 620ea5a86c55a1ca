export { divideFiles, imposedSheets } from './divide-pages';
export type { SheetPages } from './divide-pages';
export { fileName, uniqueNames } from './file-names';
export { EMAIL_BYTES, MOST_DPI, OUTPUT_KINDS, PICTURE_DPI, PICTURE_FORMATS, PROOF_SHEETS, pressOrderOf } from './order';
export type {
  ImposedOrder,
  OutputOrder,
  PictureFormat,
  PicturesOrder,
  PressOrder,
  ProofOrder,
  ProofSheet,
} from './order';
export { OUTPUT_CODES, OUTPUT_STAGES } from './output-set';
export type { OutputFile, OutputFinding, OutputProgress, OutputSet } from './output-set';
export { companionName, orderedPages, planFiles } from './plan-files';
export type { PlannedFile } from './plan-files';
export { isRefused, unsignedPages } from './unsigned-pages';
export type {
  OutputReport,
  PlateCoverage,
  ReportedCheck,
  ReportedFile,
  ReportedPicture,
  ReportedSheet,
} from './report';
