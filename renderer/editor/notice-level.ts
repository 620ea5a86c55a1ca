import type { Notice } from './state';

/** How a notice is told: as something that went wrong, that is doubtful, or that was done. */
export type NoticeLevel = 'bad' | 'doubtful' | 'good';

/** The level of a notice. */
export function noticeLevel(notice: Notice): NoticeLevel {
  switch (notice.kind) {
    case 'failure':
    case 'composerFailed':
    case 'makeUpOutdated':
    case 'remake':
      return 'bad';
    case 'copyfit':
      return notice.outcome === 'nothing' || notice.outcome === 'done' ? 'good' : 'bad';
    case 'imported':
      return notice.refused.length > 0 || notice.stories + notice.pictures === 0 ? 'bad' : 'good';
    case 'remarks':
      if (notice.refused.length > 0) return 'bad';
      return notice.unmatched > 0 ? 'doubtful' : 'good';
    case 'opened':
      return notice.notices.length > 0 ? 'doubtful' : 'good';
    case 'importStopped':
    case 'madeUp':
    case 'locked':
    case 'moved':
    case 'remarksWritten':
    case 'pasted':
      return 'good';
  }
}

/**
 * What is told still when the hand goes on working on the desk: what is bad or doubtful, and pasted text with its
 * choice.
 */
export function keptNotice(notice: Notice | undefined): Notice | undefined {
  if (notice === undefined || notice.kind === 'pasted') return notice;
  return noticeLevel(notice) === 'good' ? undefined : notice;
}
