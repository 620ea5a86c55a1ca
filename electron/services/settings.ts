import { readFile } from 'node:fs/promises';
import type { Preferences, UiLanguage } from '../../ipc';
import { DESK_LAYERS, NEW_PREFERENCES, PREFERENCE_CHECKS, UI_LANGUAGES } from '../../ipc';
import { writeBytes } from './disk';
import { logProblem } from './log';
import { createTurns } from './turns';

/** An edition file opened before. */
export interface KnownFile {
  readonly id: string;
  readonly name: string;
  /** Absolute path. It never leaves the main process. */
  readonly file: string;
}

/** What Forme keeps from start to start. None of it matters for an edition. */
export interface Settings {
  /** Absent until chosen: the system's language counts. */
  readonly language?: UiLanguage;
  readonly preferences: Preferences;
  /** The session that was open last. */
  readonly last?: string;
  /** Newest first. */
  readonly known: readonly KnownFile[];
}

const NEW_SETTINGS: Settings = { preferences: NEW_PREFERENCES, known: [] };

/** The settings of this start. */
export interface SettingsKeeper {
  get(): Settings;
  /** Changes them now and keeps them on disk soon; a failure to write is only logged. */
  change(changes: Partial<Settings>): Promise<void>;
}

/** Reads the settings; damaged or missing ones are as new. */
export async function openSettings(file: string): Promise<SettingsKeeper> {
  let settings = parseSettings(await readFile(file, 'utf8').catch(() => ''));
  const turns = createTurns();
  return {
    get: () => settings,
    change: async (changes) => {
      settings = { ...settings, ...changes };
      const text = `${JSON.stringify(settings, undefined, 2)}\n`;
      const written = await turns.take(() => writeBytes(file, new TextEncoder().encode(text)));
      if (!written.ok) logProblem('keeping the settings', written.code);
    },
  };
}

/** Takes what it knows out of a settings file and leaves the rest. */
export function parseSettings(text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NEW_SETTINGS;
  }
  if (typeof value !== 'object' || value === null) return NEW_SETTINGS;
  const { language, preferences, last, known } = value as Readonly<Record<string, unknown>>;
  const uiLanguage = UI_LANGUAGES.find((each) => each === language);
  return {
    ...(uiLanguage === undefined ? {} : { language: uiLanguage }),
    preferences: parsePreferences(preferences),
    ...(typeof last === 'string' ? { last } : {}),
    known: Array.isArray(known) ? known.filter(isKnownFile) : [],
  };
}

/** Each preference that this version does not know is as new; of the layers those it knows are kept. */
function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return NEW_PREFERENCES;
  const kept = value as Readonly<Record<string, unknown>>;
  const { layers } = kept;
  const known = Array.isArray(layers) ? { ...kept, layers: DESK_LAYERS.filter((each) => layers.includes(each)) } : kept;
  const entries = Object.entries(PREFERENCE_CHECKS).map(([key, check]) => {
    const found: unknown = known[key];
    return [key, check(found) ? found : NEW_PREFERENCES[key as keyof Preferences]];
  });
  return Object.fromEntries(entries) as Preferences;
}

function isKnownFile(value: unknown): value is KnownFile {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, file } = value as Partial<Record<keyof KnownFile, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof file === 'string';
}
