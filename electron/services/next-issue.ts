import { randomUUID } from 'node:crypto';
import type { Block, Edition, Issue, Page } from '../../core/document';

/** Fields of the masthead that are of one day only. */
const OF_THE_DAY = ['weather'] as const;

/**
 * The next issue of a paper: its profile, masthead, schedule and credits, as many pages with their names, styles,
 * banners and codes, and no stories, teasers, notices, pictures, advertisements, waived findings, proof marks, remarks,
 * rounds, sign-offs or readings; furniture stands where the layout has it. Of the pictures only those remain that the
 * nameplate or a block needs. Ids of the edition and its pages are new. Where `count` pages are wanted, the last ones
 * go, or empty ones come.
 */
export function nextIssue(edition: Edition, issue: Issue, count = edition.pages.length): Edition {
  const { masthead, profile } = edition;
  const fields = Object.fromEntries(
    Object.entries(masthead.fields).filter(([name]) => !OF_THE_DAY.some((each) => each === name)),
  );
  const kept = edition.pages.slice(0, count).map(emptied);
  const added = Array.from({ length: count - kept.length }, (): Page => ({ id: randomUUID(), name: '', articles: [] }));
  const pages = [...kept, ...added];
  const needed = new Set([
    ...(masthead.nameplate?.kind === 'picture' ? [masthead.nameplate.picture] : []),
    ...[...(profile.blocks ?? []), ...pages.flatMap(({ blocks = [] }) => blocks)].flatMap(pictureOf),
  ]);
  const { waivers: _waivers, proofMarks: _marks, unplaced: _unplaced, ...rest } = edition;
  const { signOffs: _signOffs, readings: _readings, rounds: _rounds, versions: _versions, ...paper } = rest;
  return {
    ...paper,
    id: randomUUID(),
    issue,
    masthead: { ...masthead, fields },
    teasers: [],
    pictures: edition.pictures.filter(({ id }) => needed.has(id)),
    stories: [],
    pages,
  };
}

function emptied({ blocks = [], furniture: _furniture, ...page }: Page): Page {
  const kept = blocks.filter(({ content: { kind } }) => kind === 'banner' || kind === 'code');
  return { ...page, id: randomUUID(), articles: [], ...(kept.length > 0 && { blocks: kept }) };
}

function pictureOf({ content }: Pick<Block, 'content'>): readonly string[] {
  if (content.kind !== 'picture' && content.kind !== 'ad') return [];
  return content.picture === undefined ? [] : [content.picture];
}
