import { daySlips } from '../../days';
import type { DaySlip } from '../../days';
import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import { furnitureTexts } from './written-texts';
import type { WrittenText } from './written-texts';

/** What a finding calls the right day. */
const RIGHT = { 'wrong-weekday': 'weekday', 'wrong-lunar': 'lunar' } as const;

/**
 * L33, of furniture: every date is one that a calendar has, that beside 今日 is the issue's, weekdays and lunar dates
 * are those of their days, or of the issue's where they stand alone. What stories say of days is told by proofreading
 * (`storyDays`).
 */
export function checkDays(edition: Edition): readonly Diagnostic[] {
  const { issue, profile } = edition;
  return furnitureTexts(edition).flatMap((written) =>
    daySlips(written.text, written.says, { issueDate: issue.date, language: profile.language, alone: true }).map(
      (slip) => diagnosticOf(slip, written),
    ),
  );
}

function diagnosticOf({ kind, start, text, right, date }: DaySlip, written: WrittenText): Diagnostic {
  const place = { ...written.place, offset: start };
  const common = { code: kind, severity: 'error', rule: 'L33', place } as const;
  if (right === undefined || date === undefined) {
    return { ...common, values: { written: text }, fix: { kind: 'ask-text', of: written.at } };
  }
  return {
    ...common,
    values: { written: text, date, ...(kind in RIGHT && { [RIGHT[kind as keyof typeof RIGHT]]: right }) },
    fix: { kind: 'replace-text', of: written.at, start, was: text, text: right },
  };
}
