import type { ReactNode } from 'react';
import type { Failure } from '../../ipc';
import { sentenceFor } from '../i18n';
import { useEditorState } from './editor-context';

/** A failure in words, with the next step. */
export function FailureWords({ failure }: { readonly failure: Failure }): ReactNode {
  return <CodeWords told={failure} />;
}

/** A code in words, with the next step. */
export function CodeWords({ told }: { readonly told: Parameters<typeof sentenceFor>[0] }): ReactNode {
  const language = useEditorState((state) => state.language);
  const { message, next } = sentenceFor(told, language);
  return (
    <>
      <p>{message}</p>
      {next !== '' && <p className="notice-more">{next}</p>}
    </>
  );
}
