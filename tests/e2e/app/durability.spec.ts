import { readFile, writeFile } from 'node:fs/promises';
import { openEdition } from '../../../files';
import { loadModel } from '../../../model';
import type { OutputOrder } from '../../../outputs/order';
import { writeTestEdition } from '../support/edition';
import { expect, test } from '../support/forme';
import { chooseWhereToSave, editHeadline, shownEdition } from '../support/requests';

import type { FormeWindow } from '../support/requests';

test('an acknowledged edit is there again after kill -9, and nothing is saved behind the person’s back', async ({
  launchForme,
}, info) => {
  const file = info.outputPath('kill.forme');
  await writeTestEdition(file);
  const bytes = await readFile(file);
  const first = await launchForme({ open: file });
  await editHeadline(first, await shownEdition(first), '石桥镇秋收已近尾声');
  await first.kill();

  const second = await launchForme({ userData: first.userData });
  const shown = await shownEdition(second);
  expect(loadModel(shown.state).edition().stories[0]?.headline).toBe('石桥镇秋收已近尾声');
  expect(shown.saved).toBe(false);
  expect(await readFile(file)).toEqual(bytes);
});

test('a save writes the edit into the file, and a file that somebody else replaced is not overwritten', async ({
  launchForme,
}, info) => {
  const file = info.outputPath('save.forme');
  await writeTestEdition(file);
  const forme = await launchForme({ open: file });
  const shown = await shownEdition(forme);
  await editHeadline(forme, shown, '石桥镇秋收开镰');
  const save = (): Promise<string> =>
    forme.window.evaluate(async (session) => {
      const result = await (globalThis as unknown as FormeWindow).forme.saveEdition({ session });
      return result.ok ? 'saved' : result.code;
    }, shown.session);
  expect(await save()).toBe('saved');
  const saved = openEdition(file, await readFile(file));
  expect(saved.ok && saved.edition.stories[0]?.headline).toBe('石桥镇秋收开镰');

  await writeFile(file, 'another program wrote this');
  expect(await save()).toBe('changed-outside');
  expect(await readFile(file, 'utf8')).toBe('another program wrote this');
});

/** The whole edition in one press file. */
const WHOLE: OutputOrder = {
  kind: 'press',
  standard: 'x4',
  division: 'edition',
  marks: false,
  slug: false,
  version: 1,
  report: false,
};

test('a PDF is exported whole, and a cancelled export leaves no file', async ({ launchForme }, info) => {
  const file = info.outputPath('export.forme');
  await writeTestEdition(file);
  const forme = await launchForme({ open: file });
  const { session } = await shownEdition(forme);
  const exportOnce = (cancel: boolean): Promise<string> =>
    forme.window.evaluate(
      async ({ session: id, cancel: stop, order }) => {
        const { forme: api } = globalThis as unknown as FormeWindow;
        return new Promise<string>((resolve) => {
          api.on('job', (event) => {
            if (event.kind !== 'progress') resolve(event.kind);
          });
          void api.exportEdition({ session: id, order }).then((started) => {
            if (!started.ok) resolve(started.code);
            else if (stop) void api.cancelJob({ job: started.value.job });
          });
        });
      },
      { session, cancel, order: WHOLE },
    );

  const cancelled = info.outputPath('cancelled.pdf');
  await chooseWhereToSave(forme, cancelled);
  expect(await exportOnce(true)).toBe('cancelled');
  await expect(readFile(cancelled)).rejects.toThrow('ENOENT');

  const whole = info.outputPath('whole.pdf');
  await chooseWhereToSave(forme, whole);
  expect(await exportOnce(false)).toBe('finished');
  const pdf = await readFile(whole, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.trimEnd().slice(-5)).toBe('%%EOF');
});

test('a damaged edition is refused in words that name it', async ({ launchForme }, info) => {
  const file = info.outputPath('cut-short.forme');
  await writeTestEdition(file);
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
  const forme = await launchForme({ open: file });
  await expect(forme.window.getByText(/cut-short/).first()).toBeVisible();
  expect(await readFile(file)).toEqual(bytes.subarray(0, Math.floor(bytes.length / 2)));
});
