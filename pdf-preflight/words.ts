import type { PdfFinding } from './findings';

/** What a catalogue of `locales/press.*.json` says of one check. */
export interface PressCheckWords {
  /** What the check asks for, in a sentence. */
  readonly asks: string;
  /** What is wrong; of checks that can be broken in several ways, one for each `reason`. */
  readonly message?: string;
  readonly reasons?: Readonly<Record<string, string>>;
  /** What to do now. */
  readonly next: string;
}

/** A catalogue: the words of every check by its id. */
export type PressWords = Readonly<Record<string, PressCheckWords | undefined>>;

/** The sentence of a finding, its values filled in, and the next step. A check without words shows its id. */
export function pressSentence(
  { id, values }: PdfFinding,
  words: PressWords,
): { readonly message: string; readonly next: string } {
  const own = words[id];
  const message = own?.reasons?.[String(values['reason'])] ?? own?.message ?? id;
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { message: fill(message), next: fill(own?.next ?? '') };
}
