import type { Annotation } from '../annotation';

/** A remark with all that belongs to it. */
export interface RemarkThread {
  readonly main: Annotation;
  /** Remarks that are one with it. */
  readonly parts: readonly Annotation[];
  /** Answers, those to answers too, in the order of the file; states are answers that say nothing else. */
  readonly replies: readonly Annotation[];
}

/**
 * Remarks as the threads that readers show, in the order of the file. An answer whose remark is not there is a remark
 * of its own; of answers in a circle the first is. States of what is not there are nothing: Acrobat leaves those of
 * remarks that were deleted in its files, hidden and by themselves.
 */
export function remarkThreads(annotations: readonly Annotation[]): readonly RemarkThread[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const rootOf = (annotation: Annotation): Annotation | undefined => {
    const passed = new Set<Annotation>();
    let at = annotation;
    while (!passed.has(at)) {
      passed.add(at);
      const next = at.replyTo === undefined ? undefined : byId.get(at.replyTo);
      if (next === undefined) return [...passed].findLast(({ state }) => state === undefined);
      at = next;
    }
    return annotations.find((each) => passed.has(each) && each.state === undefined);
  };
  const threads = new Map<Annotation, { parts: Annotation[]; replies: Annotation[] }>();
  for (const annotation of annotations) {
    const root = rootOf(annotation);
    if (root === undefined) continue;
    const thread = threads.get(root) ?? { parts: [], replies: [] };
    threads.set(root, thread);
    if (annotation !== root) (annotation.grouped === true ? thread.parts : thread.replies).push(annotation);
  }
  return annotations.flatMap((main) => {
    const thread = threads.get(main);
    return thread === undefined ? [] : [{ main, ...thread }];
  });
}
