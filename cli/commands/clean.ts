import type { StructuredStory } from '../../core/copy';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { readCopyFile } from '../read-copy-file';
import type { CopyFile } from '../read-copy-file';
import { sentenceFor } from '../words';

/** `forme clean COPY…`: what each file of copy is and how it was cleaned, one line of JSON a file. */
export async function clean(args: readonly string[]): Promise<Outcome> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length === 0) throw new Unusable('usage', { synopsis: 'clean COPY…' });
  const files: CopyFile[] = [];
  for (const path of positionals) files.push(await readCopyFile(path, 1));
  return { exit: 0, answer: files.map((file) => `${JSON.stringify(describe(file))}\n`).join('') };
}

function describe({ name, encoding, imported, warnings }: CopyFile): unknown {
  const { masthead, teasers, credits, stories } = imported.structured;
  return {
    file: name,
    encoding,
    ...(Object.keys(masthead).length > 0 && { masthead }),
    teasers,
    credits,
    stories: stories.map(describeStory),
    ledger: imported.clean.ledger,
    warnings: warnings.map(({ code, values }) => ({ code, ...sentenceFor(code, values), values })),
    clean: imported.clean.text,
  };
}

function describeStory(story: StructuredStory): unknown {
  const { kicker, headline, decks, dateline, byline, paragraphs, captions, section, priority } = story;
  return {
    ...{ kicker, headline, decks, dateline, byline },
    paragraphs: paragraphs.map(({ text }) => text),
    subheads: paragraphs.flatMap(({ kind }, index) => (kind === 'subhead' ? [index] : [])),
    captions: captions.map(({ text }) => text),
    pictures: captions.map(({ file = '', text, credit }) => ({ file, caption: text, credit })),
    ...(section !== undefined && { section }),
    ...(priority !== undefined && { priority }),
  };
}
