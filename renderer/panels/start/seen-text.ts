import type { Translate } from '../../i18n';

const DAY_MS = 86_400_000;

/**
 * When an edition was seen last, for people: the time of today and yesterday, else the day. Moments in milliseconds
 * since 1970, days by the clock on the wall.
 */
export function seenText(t: Translate, language: string, seen: number, now: number): string {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(seen);
  const days = Math.round((midnight(now) - midnight(seen)) / DAY_MS);
  if (days === 0) return t('recent.today', { time });
  if (days === 1) return t('recent.yesterday', { time });
  return t('recent.on', { day: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(seen) });
}

function midnight(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
