/** When something was done (`2026-11-26T09:30:00Z`), by the day and hour of this machine. */
export function timeText(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}
