import { describe, expect, it } from 'vitest';
import { undocumentedExports } from './exports';
import { importFaults } from './imports';

const faultsOf = (files: Record<string, string>): string[] => importFaults(new Map(Object.entries(files)));

const core = { 'core/units.ts': '', 'core/font/index.ts': '', 'core/font/font.ts': '', 'core/page/index.ts': '' };

describe('the import table', () => {
  it('lets a room know the rooms it is built on, by their door', () => {
    const files = {
      ...core,
      'pdf/paint.ts': "import { a } from '../core/font'; import { b } from '../core/units'; import sharp from 'sharp';",
    };
    expect(faultsOf(files)).toEqual([]);
  });

  it('stops a room that knows too much', () => {
    expect(faultsOf({ 'pdf/index.ts': '', 'renderer/a.ts': "import { b } from '../pdf';" })).toEqual([
      'renderer/a.ts imports pdf/index.ts: renderer may not know pdf',
    ]);
  });

  it('stops a type import, a dynamic one and a re-export as well', () => {
    const file = "import type { A } from '../pdf'; export { b } from '../pdf'; const c = await import('../pdf');";
    expect(faultsOf({ 'pdf/index.ts': '', 'renderer/a.ts': file })).toHaveLength(3);
  });

  it('stops one who comes in by the window', () => {
    expect(faultsOf({ ...core, 'pdf/a.ts': "import { b } from '../core/font/font';" })).toEqual([
      "pdf/a.ts imports core/font/font.ts: go through the room's index.ts",
    ]);
    expect(faultsOf({ ...core, 'core/page/a.ts': "import { b } from '../font/font';" })).toEqual([
      "core/page/a.ts imports core/font/font.ts: go through the part's index.ts",
    ]);
  });

  it('keeps the parts of core in their order', () => {
    expect(faultsOf({ ...core, 'core/page/a.ts': "import { b } from '../font';" })).toEqual([]);
    expect(faultsOf({ ...core, 'core/font/a.ts': "import { b } from '../page';" })).toEqual([
      "core/font/a.ts imports core/page/index.ts: page is not below font in core's order",
    ]);
    expect(faultsOf({ ...core, 'core/attic/a.ts': "import { b } from '../font';" })).toEqual([
      "core/attic/a.ts imports core/font/index.ts: give both a place in core's order",
    ]);
  });

  it('keeps packages and Node where they belong', () => {
    expect(faultsOf({ 'core/a.ts': "import yjs from 'yjs'; import fs from 'node:fs'; import os from 'os';" })).toEqual([
      'core/a.ts imports yjs: not a package of its room',
      'core/a.ts imports node:fs: the room does not run on Node',
      'core/a.ts imports os: the room does not run on Node',
    ]);
    expect(faultsOf({ 'renderer/panels/a.tsx': "import { useState } from 'react';" })).toEqual([]);
    expect(faultsOf({ 'renderer/editor/a.ts': "import { useState } from 'react';" })).toEqual([
      'renderer/editor/a.ts imports react: tools and commands are tested without a screen',
    ]);
  });

  it('knows a room within a room by its own door and its own rule', () => {
    const fonts = { 'fonts/index.ts': '', 'fonts/node/index.ts': "import fs from 'node:fs'; import { a } from '..';" };
    expect(faultsOf({ ...fonts, 'electron/a.ts': "import { b } from '../fonts/node';" })).toEqual([]);
    expect(faultsOf({ ...fonts, 'renderer/a.ts': "import { b } from '../fonts/node';" })).toEqual([
      'renderer/a.ts imports fonts/node/index.ts: renderer may not know fonts/node',
    ]);
    expect(faultsOf({ ...fonts, 'fonts/a.ts': "import { b } from './node';" })).toHaveLength(1);
  });

  it('sees through the suffix of a worker import', () => {
    const files = { 'renderer/a.ts': "import Worker from '../pdf/index?worker';", 'pdf/index.ts': '' };
    expect(faultsOf(files)).toEqual(['renderer/a.ts imports pdf/index.ts: renderer may not know pdf']);
  });
});

describe('the doc comment check', () => {
  it('names what is exported without one', () => {
    const text = [
      '/** Has one. */ export const a = 1;',
      '// Not a doc comment.',
      'export const b = 2;',
      'export function c(): void {}',
      'export interface D { readonly e: number }',
      'export type F = string;',
      'const hidden = 3;',
    ].join('\n');
    expect(undocumentedExports('a.ts', text)).toEqual(['b', 'c', 'D', 'F']);
  });

  it('asks for one comment on an overloaded function', () => {
    const text = '/** Both. */\nexport function a(b: string): void;\nexport function a(b: number): void;';
    expect(undocumentedExports('a.ts', text)).toEqual([]);
  });

  it('leaves re-exports alone', () => {
    expect(undocumentedExports('index.ts', "export { a } from './a';")).toEqual([]);
  });
});
