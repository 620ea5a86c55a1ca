import { useRef } from 'react';
import type { ReactNode } from 'react';

/** A button that opens a table: a file of tab-separated values, as spreadsheets save them, or of lines. */
export function OpenTable(props: { readonly label: string; readonly onOpen: (bytes: Uint8Array) => void }): ReactNode {
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen !== undefined) props.onOpen(new Uint8Array(await chosen.arrayBuffer()));
  };
  return (
    <>
      <input
        ref={file}
        className="hidden"
        type="file"
        accept=".tsv,.txt,.csv"
        tabIndex={-1}
        aria-label={props.label}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button button-outlined" onClick={() => file.current?.click()}>
        {props.label}
      </button>
    </>
  );
}
