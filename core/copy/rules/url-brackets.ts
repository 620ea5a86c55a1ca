import { editsFor } from './rule';
import type { CopyRule } from './rule';

const ADDRESS = /<((?:https?:\/\/|www\.|mailto:)?[\w.~:/?#@!$&*+,;=%-]{4,2000})>/gu;

/** Angle brackets around an address, a typing habit of mail and Markdown, go. */
export const urlBrackets: CopyRule = {
  name: 'url-brackets',
  find: (text) => ({
    edits: editsFor(text, ADDRESS, (match) =>
      /:\/\/|^www\.|@/u.test(match[1] as string) ? (match[1] as string) : undefined,
    ),
  }),
};
