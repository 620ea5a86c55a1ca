import { isOpen } from './types';
import type { CommandTable } from './types';

/** Editions and files. */
export const FILE_COMMANDS = {
  newEdition: { keys: ['Mod+N'], when: () => true, run: (editor) => editor.showStart() },
  open: { keys: ['Mod+O'], when: () => true, run: (editor) => void editor.openFile() },
  save: { keys: ['Mod+S'], when: isOpen, run: (editor) => void editor.save() },
  saveAs: { keys: ['Mod+Shift+S'], when: isOpen, run: (editor) => void editor.saveAs() },
  openSample: { keys: [], when: () => true, run: (editor) => void editor.openSample() },
  importCopy: { keys: ['Mod+I'], when: isOpen, run: (editor) => void editor.importer.choose() },
  addPictures: { keys: ['Mod+Shift+I'], when: isOpen, run: (editor) => void editor.importer.choosePictures() },
  importRemarks: { keys: [], when: isOpen, run: (editor) => void editor.remarks.choose() },
  exportRemarks: {
    keys: [],
    when: ({ edition }) => (edition?.proofMarks?.length ?? 0) > 0,
    run: (editor) => void editor.remarks.exportXfdf(),
  },
  stopImport: { keys: [], when: ({ importing }) => importing !== undefined, run: (editor) => editor.importer.stop() },
  exportPdf: { keys: ['Mod+E'], when: isOpen, run: (editor) => editor.exporter.openDialog() },
  nextIssue: { keys: [], when: isOpen, run: (editor) => editor.showBeginning(true) },
} as const satisfies CommandTable;
