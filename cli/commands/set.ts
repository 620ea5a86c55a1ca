import { basename } from 'node:path';
import { BLACK } from '../../core/display-list';
import { composeFrames } from '../../core/page';
import type { FrameSetting } from '../../core/page';
import { mmToPoints } from '../../core/units';
import { faceId } from '../../core/font';
import type { FontQuery } from '../../core/font';
import { readChecked, writeChecked } from '../../files';
import type { FontLibrary } from '../../fonts';
import { blackTypeIntent, sheetOf } from '../../pdf';
import { checkJob } from '../job';
import type { Job } from '../job';
import { parseArguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { PRESS_FOLDER, openFonts } from '../resources';
import { parseJson } from '../templates';
import { press } from '../press';
import { say } from '../words';

/** A whole year's copy of a paper is less than this. */
const LARGEST_JOB = 200_000_000;
const BODY_WEIGHT = 400;

/** `forme set JOB.json -o OUT.pdf`: sets copy into frames and writes the press PDF; exit 1 when something runs over. */
export async function set(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, { out: { type: 'string', short: 'o' }, times: { type: 'boolean' } });
  const [path] = options.positionals;
  const output = options.text('out');
  if (path === undefined || options.positionals.length > 1 || output === undefined) {
    throw new Unusable('usage', { synopsis: 'set JOB.json -o OUT.pdf [--times]' });
  }
  const clock = stopwatch();
  const { bytes } = orUnusable(await readChecked(path, { maximum: LARGEST_JOB }));
  const job = checkJob(parseJson(bytes, path), path);
  const startMs = clock();
  const fonts = await openFonts();
  const setting = settingOf(job, fonts);
  fonts.match(setting.text);
  fonts.match(setting.head);
  const fontsMs = clock();
  const { lists, overset, diagnostics } = composeFrames(
    job.pages.map(({ articles }) => articles),
    setting,
    fonts,
  );
  const composeMs = clock();
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { code, values } of errors) say(code, values);
  const pdf = await press({
    sheets: lists.map(sheetOf),
    profile: 'x4',
    title: basename(path),
    // A job has no day of its own, and the same job gives the same bytes.
    date: '2000-01-01T00:00:00Z',
    language: 'zh-Hans',
    fonts,
    pictures: { read: () => Promise.resolve(undefined) },
    outputIntent: blackTypeIntent(PRESS_FOLDER),
  });
  orUnusable(await writeChecked(output, pdf));
  const writeMs = clock();
  return {
    exit: overset.length > 0 || errors.length > 0 ? 1 : 0,
    answer: {
      pages: job.pages.length,
      characters: countCharacters(job),
      overset,
      ...(options.flag('times') && {
        times: { startMs, fontsMs, composeMs, writeMs },
      }),
    },
  };
}

/** Gives the milliseconds since it was asked before; at first, since the process began. */
function stopwatch(): () => number {
  let last = 0;
  return () => {
    const now = process.uptime() * 1000;
    const spent = Math.round((now - last) * 10) / 10;
    last = now;
    return spent;
  };
}

/** How a job's frames are set; a face that is not in the catalogue ends the command with its name. */
export function settingOf({ spec }: Job, fonts: FontLibrary): FrameSetting {
  const known = (query: FontQuery): FontQuery => {
    if (fonts.ids.includes(faceId(query))) return query;
    throw new Unusable('unknown-font', { font: faceId(query), available: fonts.ids.join(', ') });
  };
  return {
    page: { width: mmToPoints(spec.pageW), height: mmToPoints(spec.pageH) },
    area: { x: mmToPoints(spec.areaX), y: mmToPoints(spec.areaY) },
    columns: spec.cols,
    columnWidth: mmToPoints(spec.colW),
    gutter: mmToPoints(spec.gutter),
    leading: spec.leadPt,
    language: 'zh-Hans',
    composition: { prohibition: 'gb', punctuation: 'quanjiao', latinGap: 0.125, digitGap: 0, indent: spec.indentEm },
    text: { ...known({ family: spec.bodyFont, weight: BODY_WEIGHT }), size: spec.bodyPt, ink: BLACK },
    head: { ...known({ family: spec.headFont, weight: spec.headWeight }), size: spec.headPt, ink: BLACK },
  };
}

function countCharacters({ pages }: Job): number {
  let characters = 0;
  for (const { articles } of pages) {
    for (const { headline, paragraphs } of articles) {
      characters += codePointsOf(headline);
      for (const paragraph of paragraphs) characters += codePointsOf(paragraph);
    }
  }
  return characters;
}

/** Code points of a text, counted without taking it apart: a second half of a pair follows its first. */
function codePointsOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
