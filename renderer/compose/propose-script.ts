import { detectLanguage } from '../../core/copy';
import { knownNames, personNames } from '../../core/proof';
import { proposeConversion, proposedChanges, scriptConverter, textsToConvert } from '../../core/script-conversion';
import type { ScriptScope, ScriptTables } from '../../core/script-conversion';
import type { ScriptOrder, ScriptRange, ScriptReport } from './script-messages';

/**
 * What a conversion would change. A story or a part of one is in whichever script it is written in, an edition in its
 * own.
 */
export function proposeScript(
  { edition, target, range }: ScriptOrder,
  tables: ScriptTables,
): Extract<ScriptReport, { kind: 'proposed' }> {
  const texts = textsToConvert(edition);
  const scope = scopeOf(range, texts, edition.proofMarks);
  const from = scope === undefined ? edition.profile.language : detectLanguage(joined(scope, texts));
  const names = [...knownNames(edition), ...personNames(edition)];
  const proposal = proposeConversion(edition, scriptConverter(tables, { from, target, names }), scope);
  return {
    kind: 'proposed',
    proposal,
    changes: proposedChanges(proposal),
    texts: new Map([...texts].filter(([key]) => proposal.has(key))),
  };
}

function scopeOf(
  range: ScriptRange,
  texts: ReadonlyMap<string, string>,
  marks: ScriptOrder['edition']['proofMarks'] = [],
): ScriptScope | undefined {
  switch (range.kind) {
    case 'edition':
      return undefined;
    case 'story': {
      const own = marks.filter(({ anchor }) => anchor.kind === 'text' && anchor.owner.id === range.story);
      const keys = [...texts.keys()].filter((key) => key.startsWith(`story ${range.story} `));
      return new Map([...keys, ...own.map(({ id }) => `mark ${id}`)].map((key) => [key, undefined]));
    }
    case 'texts':
      return new Map(range.texts.map(({ key, within }) => [key, within]));
  }
}

function joined(scope: ScriptScope, texts: ReadonlyMap<string, string>): string {
  return [...scope].map(([key, within]) => (texts.get(key) ?? '').slice(within?.start, within?.end)).join('\n');
}
