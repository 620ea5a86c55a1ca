import { fileFailure } from '../codes';
import type { FileFailure } from '../codes';

/** Something in a drawing that cannot be taken, thrown through the readers of this folder and caught at their door. */
export class DrawingProblem extends Error {
  constructor(
    readonly code: Extract<FileFailure['code'], `drawing-${string}`>,
    readonly values: FileFailure['values'] = {},
  ) {
    super(code);
    this.name = 'DrawingProblem';
  }
}

/** The failure for a drawing that cannot be taken; any other error is a bug and is thrown on. */
export function drawingFailure(error: unknown, file: string): FileFailure {
  if (!(error instanceof DrawingProblem)) throw error;
  return fileFailure(error.code, file, error.values);
}

/** Ends the reading of a drawing that has something no nameplate may have; `what` is the format's own name of it. */
export function unsupported(what: string): DrawingProblem {
  return new DrawingProblem('drawing-unsupported', { what });
}
