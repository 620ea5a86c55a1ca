export { PRESS_CHECKS } from './checks';
export { checkPdf } from './check-pdf';
export type { PdfCheckReport, PdfCheckResult, PdfFinding, PressExpectations, PressStandard } from './findings';
export { SYNTAX_FAULTS } from './reader/objects';
export { UNREADABLE_CODES } from './reader/open-pdf';
export type { UnreadableCode, UnreadablePdf } from './reader/open-pdf';
export { pressSentence } from './words';
export type { PressCheckWords, PressWords } from './words';
