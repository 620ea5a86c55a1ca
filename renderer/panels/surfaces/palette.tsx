import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { backToDesk } from './back-to-desk';
import { usePaletteEntries } from './palette-entries';
import type { PaletteEntry } from './palette-entries';

/** Everything that can be done, found by typing a part of its name; and the way to any page and story. */
export function Palette(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const open = useEditorState((state) => state.surface === 'palette');
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && editor.surfaces.show(undefined)}>
      <Dialog.Portal>
        <Dialog.Popup finalFocus={backToDesk} className="palette" aria-label={t('palette.title')} data-testid="palette">
          <PaletteList />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteList(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const entries = usePaletteEntries(typed);
  const chosen = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.key]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined || entry.whyNot !== undefined) return;
    editor.surfaces.show(undefined);
    // After the focus has gone back to where it was: what runs may take it elsewhere.
    setTimeout(entry.run, 0);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const last = entries.length - 1;
      const next = at + by;
      // One step over an end comes back at the other.
      setAt(
        Math.abs(by) === 1 ? (next + entries.length) % Math.max(entries.length, 1) : Math.min(Math.max(next, 0), last),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <>
      <label className="palette-field">
        <Icon name="search" />
        <input
          className="field-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={chosen && `${id} ${chosen.key}`}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={typed}
          autoFocus
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      <ul ref={list} id={id} className="palette-list scroll" role="listbox" aria-label={t('palette.title')}>
        {entries.map((entry, index) => (
          <li
            key={entry.key}
            id={`${id} ${entry.key}`}
            role="option"
            className="palette-item"
            aria-selected={entry === chosen}
            aria-disabled={entry.whyNot !== undefined}
            data-entry={entry.key}
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <span className="palette-group">{entry.group}</span>
            <span className="palette-name">{entry.label}</span>
            <span className="palette-why">{entry.whyNot}</span>
            {entry.shortcut !== '' && <kbd className="kbd">{entry.shortcut}</kbd>}
          </li>
        ))}
        {entries.length === 0 && <li className="empty">{t('palette.nothing')}</li>}
      </ul>
    </>
  );
}
