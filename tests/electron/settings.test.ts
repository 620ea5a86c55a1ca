import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../electron/services/command-line';
import { parseSettings } from '../../electron/services/settings';
import { dayOf, listTemplates, newEdition } from '../../electron/services/templates';
import { languageOf } from '../../electron/words';
import { NEW_PREFERENCES } from '../../ipc';
import { validateEdition } from '../../core/document';

describe('the command line', () => {
  it('opens the file it names, from the folder it was called in', () => {
    expect(readCommandLine(['--open=a.forme'], '/news')).toEqual({ open: '/news/a.forme' });
    expect(readCommandLine(['--lang=zh-CN', '.', '/x/b.forme'], '/news')).toEqual({ open: '/x/b.forme' });
    expect(readCommandLine(['--open='], '/news')).toEqual({});
    expect(readCommandLine(['.'], '/news')).toEqual({});
  });
});

describe('settings', () => {
  it('are as new when their file is missing or damaged', () => {
    for (const text of ['', '{', '[]', 'null', '7'])
      expect(parseSettings(text)).toEqual({ preferences: NEW_PREFERENCES, known: [] });
  });

  it('leave out what they do not know', () => {
    const known = { id: 'a', name: '报', file: '/a.forme' };
    const text = JSON.stringify({ language: 'tlh', last: 3, known: [known, { id: 1 }], more: true });
    expect(parseSettings(text)).toEqual({ preferences: NEW_PREFERENCES, known: [known] });
    expect(parseSettings(JSON.stringify({ language: 'en', last: 'x', known: [] }))).toEqual({
      language: 'en',
      preferences: NEW_PREFERENCES,
      last: 'x',
      known: [],
    });
  });

  it('keep of the preferences what this version knows', () => {
    const preferences = { sizeUnit: 'mm', rulerUnit: 'furlong', layers: ['cells', 'smoke', 'lines'] };
    expect(parseSettings(JSON.stringify({ preferences })).preferences).toEqual({
      ...NEW_PREFERENCES,
      sizeUnit: 'mm',
      layers: ['lines', 'cells'],
    });
    const dock = { ...NEW_PREFERENCES.dock, hidden: true };
    expect(parseSettings(JSON.stringify({ preferences: { dock, theme: 'dark' } })).preferences).toEqual({
      ...NEW_PREFERENCES,
      dock,
      theme: 'dark',
    });
    const broken = { dock: { zones: {} }, uiScale: 1, shortcuts: [] };
    expect(parseSettings(JSON.stringify({ preferences: broken })).preferences).toEqual(NEW_PREFERENCES);
  });
});

describe('templates', () => {
  it('all make editions that can be saved', () => {
    for (const profile of listTemplates()) {
      expect(validateEdition(newEdition(profile, dayOf(new Date(2026, 0, 5)))).ok).toBe(true);
    }
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

describe('the language of the menus', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['en-GB', 'zh-Hans'],
    ['de', 'zh-Hans'],
  ])('for %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
