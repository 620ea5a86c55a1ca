/** A failure of the set-up that a person can do something about: what happened, and the next step. */
export class SetupError extends Error {
  /**
   * @param {string} message what happened, one sentence
   * @param {string} next what to do, one sentence or a command
   */
  constructor(message, next) {
    super(message);
    this.name = 'SetupError';
    this.next = next;
  }
}

const startedAt = performance.now();

/** Says that a long step is still going on, so that nobody takes a slow network for a hang. */
const STILL_AT_WORK_MS = 15_000;

/** Prints one progress line to stderr; stdout belongs to what is being run. */
export function say(text) {
  console.error(`[${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** Announces `text`, awaits `work` with a sign of life every quarter minute, and returns its result. */
export async function step(text, work) {
  say(`${text} …`);
  const beat = setInterval(() => say(`still ${text} …`), STILL_AT_WORK_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** Prints a failure and its next step. A bug (not a `SetupError`) is shown with its stack. */
export function sayFailure(error) {
  if (error instanceof SetupError) {
    console.error(`\nForme could not be set up: ${error.message}\nWhat to do: ${error.next}`);
  } else {
    console.error(error);
  }
}
