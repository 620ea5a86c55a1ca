import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Bootstrap, FormeApi } from '../../ipc';
import { Workspace } from './dock/workspace';
import { DropZone } from './drop-zone';
import { EditorProvider, useEditor, useEditorState } from './editor-context';
import type { Surroundings } from './editor-context';
import { ExportDialog } from './export/export-dialog';
import { ConvertScriptDialog } from './convert-script/convert-script-dialog';
import { NextIssueDialog } from './beginning/next-issue-dialog';
import { FailedStage, OpeningStage, StartStage } from './start/stage';
import { StatusBar } from './status-bar';
import { KeySheet } from './surfaces/key-sheet';
import { Palette } from './surfaces/palette';
import { Settings } from './surfaces/settings';
import { TellProvider } from './told/tell-context';
import { ToldDesk } from './told/told-desk';
import { TopBar } from './top-bar';
import { useClipboard } from './use-clipboard';
import { useKeptFocus } from './use-kept-focus';
import { useKeys } from './use-keys';

/** The main process, and what it said at the start. */
interface Outside {
  readonly forme: FormeApi;
  readonly bootstrap: Bootstrap | undefined;
}

/** The whole window. */
export function App({ forme, bootstrap, ...surroundings }: Surroundings & Outside): ReactNode {
  return (
    <CSPProvider disableStyleElements>
      <EditorProvider value={surroundings}>
        <Window forme={forme} bootstrap={bootstrap} />
      </EditorProvider>
    </CSPProvider>
  );
}

function Window({ forme, bootstrap }: Outside): ReactNode {
  useLanguage();
  useKeys();
  useKeptFocus();
  useClipboard();
  useSourceWatch();
  return (
    <TellProvider>
      <Stage forme={forme} bootstrap={bootstrap} />
      <Palette />
      <Settings />
      <KeySheet forme={forme} />
    </TellProvider>
  );
}

/** What the window is at. */
function Stage({ forme, bootstrap }: Outside): ReactNode {
  const phase = useEditorState((state) => state.phase);
  switch (phase.kind) {
    case 'opening':
      return <OpeningStage />;
    case 'start':
      return <StartStage forme={forme} bootstrap={bootstrap} />;
    case 'failed':
      return <FailedStage forme={forme} failure={phase.failure} />;
    case 'open':
      return (
        <div className="shell">
          <TopBar />
          <Workspace />
          <StatusBar />
          <ExportDialog />
          <NextIssueDialog forme={forme} />
          <ConvertScriptDialog />
          <DropZone forme={forme} />
          <ToldDesk />
        </div>
      );
  }
}

/** Looks after the files that stories came from whenever the window gets the keyboard back. */
function useSourceWatch(): void {
  const editor = useEditor();
  useEffect(() => {
    const look = (): void => void editor.sources.look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [editor]);
}

/** Keeps words and the document's language at the chosen one. */
function useLanguage(): void {
  const { i18n } = useTranslation();
  const language = useEditorState((state) => state.language);
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);
}
