/**
 * Tells the terminal about something that went wrong inside. Only the name of what was being done and the error go
 * out, never copy or file contents.
 */
export function logProblem(doing: string, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`forme: ${doing}: ${told}\n`);
}
