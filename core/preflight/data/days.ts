import { daySlips } from '../../days';
import type { DaySlip } from '../../days';
import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import { furnitureTexts, storyTexts } from './written-texts';
import type { WrittenText } from './written-texts';

/** What a finding calls the right day. */
const RIGHT = { 'wrong-weekday': 'weekday', 'wrong-lunar': 'lunar' } as const;

/**
 * L33: every date is one that a calendar has, that beside 今日 is the issue's, weekdays and lunar dates are those of their
 * days. A weekday or lunar date alone in furniture means the issue's day.
 */
export function checkDays(edition: Edition): readonly Diagnostic[] {
  const { issue, profile } = edition;
  const slipsIn = (written: WrittenText, alone: boolean): Diagnostic[] =>
    daySlips(written.text, written.says, { issueDate: issue.date, language: profile.language, alone }).map((slip) =>
      diagnosticOf(slip, written),
    );
  return [
    ...furnitureTexts(edition).flatMap((written) => slipsIn(written, true)),
    ...storyTexts(edition).flatMap((written) => slipsIn(written, false)),
  ];
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
