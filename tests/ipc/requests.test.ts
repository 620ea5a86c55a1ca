import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_PREFERENCES, REQUEST_CHECKS, REQUEST_NAMES } from '../../ipc';

const session = '0123456789abcdef';

describe('the guards of requests', () => {
  it('let through what each channel is for', () => {
    const good: Record<string, unknown> = {
      setLanguage: { language: 'zh-Hant' },
      setPreferences: { ...NEW_PREFERENCES, rulerUnit: 'mm', shortcuts: { undo: ['Mod+Z'] } },
      openRecent: { id: session },
      openDropped: { file: { name: '石桥报.forme', bytes: new Uint8Array(3) } },
      forgetRecent: { id: session },
      restoreRecent: { id: session },
      keepCover: { session, png: new Uint8Array(3) },
      newEdition: { template: 'broadsheet-6x17', weekdays: [1, 5] },
      nextIssue: { session, date: '2026-10-02', pages: 8, number: 184 },
      saveEdition: { session },
      saveEditionAs: { session },
      closeEdition: { session },
      appendUpdate: { session, sequence: 1, update: new Uint8Array(3) },
      chooseFiles: { kind: 'copy' },
      importCopy: { file: { name: '稿.txt', bytes: new Uint8Array(3) } },
      importText: { text: '正文' },
      addPicture: { session, file: { chosen: session, name: '桥.jpg' } },
      importRemarks: { session, files: [{ chosen: session, name: '校样.pdf' }], round: 'second' },
      exportRemarks: { session },
      savedEdition: { session },
      keepPictures: { session, pictures: ['a'.repeat(64)] },
      bringPictures: { session, pictures: [] },
      lostPictures: { session, pictures: ['a'.repeat(64)] },
      chooseNameplate: { session, file: { name: '报头.svg', bytes: new Uint8Array(3) } },
      choosePressProfile: { session, file: { name: '印厂.icc', bytes: new Uint8Array(3) } },
      readCondition: { session, condition: 'newsprint-240' },
      checkSources: { session },
      exportEdition: { session, order: { kind: 'proof', round: '二校', pages: [1, 2] } },
      printSheet: { name: '快捷键一览' },
      cancelJob: { job: session },
      revealExport: { job: session },
    };
    for (const name of REQUEST_NAMES) expect([name, REQUEST_CHECKS[name](good[name])]).toEqual([name, true]);
  });

  it('refuse fields too many, too few or of another kind', () => {
    expect(REQUEST_CHECKS.saveEdition({})).toBe(false);
    expect(REQUEST_CHECKS.saveEdition({ session, path: '/etc/passwd' })).toBe(false);
    expect(REQUEST_CHECKS.saveEdition(Object.create({ session }))).toBe(false);
    expect(REQUEST_CHECKS.saveEdition({ session: '../up' })).toBe(false);
    expect(REQUEST_CHECKS.appendUpdate({ session, sequence: 0, update: new Uint8Array(1) })).toBe(false);
    expect(REQUEST_CHECKS.appendUpdate({ session, sequence: 1, update: [1] })).toBe(false);
    expect(REQUEST_CHECKS.exportEdition({ session, order: { kind: 'digital', pages: [0] } })).toBe(false);
    expect(REQUEST_CHECKS.exportEdition({ session, order: { kind: 'constructor' } })).toBe(false);
    expect(REQUEST_CHECKS.exportEdition({ session, order: { kind: 'imposed', sheet: 'A2' } })).toBe(false);
    expect(REQUEST_CHECKS.exportEdition({ session, order: { kind: 'pictures', format: 'png', dpi: 1e6 } })).toBe(false);
    expect(REQUEST_CHECKS.readCondition({ session, condition: '../newsprint-240' })).toBe(false);
    expect(REQUEST_CHECKS.keepPictures({ session, pictures: ['../a'] })).toBe(false);
    expect(REQUEST_CHECKS.checkSources({ session, path: '/etc/passwd' })).toBe(false);
    expect(REQUEST_CHECKS.setPreferences({ ...NEW_PREFERENCES, uiScale: 300 })).toBe(false);
    expect(REQUEST_CHECKS.setPreferences({ ...NEW_PREFERENCES, shortcuts: { undo: 'Mod+Z' } })).toBe(false);
    expect(REQUEST_CHECKS.addPicture({ session, file: { name: '桥.jpg', path: '/etc/passwd' } })).toBe(false);
    expect(REQUEST_CHECKS.importCopy({ file: { name: '', bytes: new Uint8Array(1) } })).toBe(false);
  });

  it('never throw, and take nothing for granted', () => {
    const names = fc.constantFrom(...REQUEST_NAMES);
    fc.assert(
      fc.property(names, fc.anything({ withNullPrototype: true, withTypedArray: true }), (name, value) => {
        const passed = REQUEST_CHECKS[name](value);
        if (!passed) return;
        // Random data passes only where nothing is required.
        expect(value === undefined || Object.keys(value as object).length === 0).toBe(true);
      }),
    );
  });
});
