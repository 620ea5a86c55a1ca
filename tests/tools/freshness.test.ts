import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../architecture/rooms';
import freshness from '../../tools/setup/freshness.cjs';

const { SOURCES } = freshness as { SOURCES: readonly string[] };

/** Read as the tool runs, or only by tools and tests: no build is stale by them. */
const NOT_BUILT: readonly string[] = ['press', 'examples'];

describe('what makes a build stale', () => {
  it('is every room', () => {
    const rooms = Object.keys(ROOMS).filter(
      (room) => !room.includes('/') && !NOT_BUILT.includes(room) && existsSync(room),
    );
    expect(rooms.filter((room) => !SOURCES.includes(room))).toEqual([]);
  });
});
