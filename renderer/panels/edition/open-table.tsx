import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Failure } from '../../../ipc';
import { FailureWords } from '../code-words';
import { readFile } from '../read-dropped';

/**
 * A button that opens a table: a file of tab-separated values, as spreadsheets save them, or of lines. One that cannot
 * be read, or is too large, is told beside it.
 */
export function OpenTable(props: { readonly label: string; readonly onOpen: (bytes: Uint8Array) => void }): ReactNode {
  const { label, onOpen } = props;
  const file = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure>();
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const answer = await readFile(chosen);
    setFailure(answer.ok ? undefined : answer);
    if (answer.ok) onOpen(answer.value.bytes);
  };
  return (
    <>
      <input
        ref={file}
        className="hidden"
        type="file"
        accept=".tsv,.txt,.csv"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button button-outlined" onClick={() => file.current?.click()}>
        {label}
      </button>
      {failure !== undefined && (
        <div className="form-fault" role="alert">
          <FailureWords failure={failure} />
        </div>
      )}
    </>
  );
}
