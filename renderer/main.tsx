import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { MENU_COMMANDS, NEW_PREFERENCES } from '../ipc';
import type { FormeApi } from '../ipc';
import { createThumbnails, keepCovers, startPainters } from './canvas';
import {
  createComparer,
  createCopyfitter,
  createPageMaker,
  createProofreader,
  createScriptProposer,
  createSearch,
  startComposer,
} from './compose';
import type { ComposerToWindow } from './compose';
import { atRest } from './at-rest';
import { createEditor, keepMakeUpWarm, keepPreferences, runCommand } from './editor';
import type { Editor } from './editor';
import { createI18n, zhHans } from './i18n';
import { App } from './panels';
import './styles/theme.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/panels.css';
import './styles/lists.css';
import './styles/shipped-lists.css';
import './styles/pictures.css';
import './styles/symbols.css';
import './styles/dock.css';
import './styles/forms.css';
import './styles/find.css';
import './styles/marks.css';
import './styles/readers.css';
import './styles/story.css';
import './styles/desk.css';
import './styles/hands.css';
import './styles/screen.css';
import './styles/start.css';
import './styles/dialog.css';
import './styles/script.css';
import './styles/surfaces.css';
import './styles/copyfit.css';
import './styles/proposals.css';
import './styles/page-score.css';
import './styles/compare.css';
import { declareUiFonts } from './ui-fonts';

declare global {
  interface Window {
    /** The main process, as far as the window may ask it; missing when the preload did not run. */
    readonly forme?: FormeApi;
  }
}

/** Painting workers: two keep up with dragging on the two cores that every machine has. */
const PAINTERS = 2;
/**
 * Make-up is readied when nobody has done anything for so long, in milliseconds: gestures have the machine to
 * themselves.
 */
const WARM_AFTER = 8_000;

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
if (window.forme === undefined) element.textContent = zhHans.failure.noBridge;
else void start(window.forme, element);

/** Starts the window: asks what it needs, makes the editor, shows it, then opens the first edition. */
async function start(forme: FormeApi, root: HTMLElement): Promise<void> {
  const asked = forme.bootstrap();
  // Read while the window is made, and the workers start.
  const first = forme.openFirst();
  const pool = startPainters(PAINTERS);
  const heard: { by?: (message: ComposerToWindow) => void } = {};
  const composer = startComposer({
    userFonts: asked.then((told) => (told.ok ? told.value.userFonts : [])),
    painters: pool.ports,
    onMessage: (message) => heard.by?.(message),
  });
  const answer = await asked;
  const bootstrap = answer.ok ? answer.value : undefined;
  const userFonts = bootstrap?.userFonts ?? [];
  const language = bootstrap?.language ?? 'zh-Hans';
  const platform = bootstrap?.platform ?? 'linux';
  declareUiFonts(bootstrap?.fonts ?? []);

  const pageMaker = createPageMaker(userFonts);
  const editor = createEditor({
    forme,
    composer,
    language,
    preferences: bootstrap?.preferences ?? NEW_PREFERENCES,
    search: createSearch(),
    askClipboard: (kind) => void document.execCommand(kind),
    askCopyfit: createCopyfitter(userFonts),
    pageMaker,
    readProofs: createProofreader(),
    compareStates: createComparer(),
    proposeScript: createScriptProposer(),
  });
  heard.by = editor.hear;
  const thumbnails = createThumbnails({ editor, pool });
  keepCovers({ editor, thumbnails, forme });
  keepMakeUpWarm({
    store: editor.store,
    warm: pageMaker.warm,
    whenIdle: (then) => atRest(WARM_AFTER, then),
  });
  hearMainProcess(forme, editor);
  window.addEventListener('pagehide', keepPreferences(editor.store, forme).flush);

  createRoot(root).render(
    <I18nextProvider i18n={createI18n(language)}>
      <App
        forme={forme}
        bootstrap={bootstrap}
        editor={editor}
        pool={pool}
        thumbnails={thumbnails}
        platform={platform}
      />
    </I18nextProvider>,
  );
  await editor.open(() => first);
}

function hearMainProcess(forme: FormeApi, editor: Editor): void {
  forme.on('job', editor.exporter.hear);
  forme.on('language', ({ language }) => editor.setLanguage(language));
  forme.on('saveState', editor.hearSaveState);
  forme.on('openRequest', ({ id }) => void editor.open(() => forme.openRecent({ id })));
  forme.on('menu', ({ command }) => void runCommand(editor, MENU_COMMANDS[command]));
}
