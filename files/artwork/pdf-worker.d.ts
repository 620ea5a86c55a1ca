/** It comes without types; nothing of it is used by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
