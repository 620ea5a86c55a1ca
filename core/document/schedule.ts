/**
 * When a paper appears and how its issues are counted, from one issue that is known. Dates are `YYYY-MM-DD`. The days are
 * counted as they are, not as they were planned: exceptions are entered one by one.
 */
export interface Schedule {
  /** An issue whose numbers are known; the others are counted from it. */
  readonly from: { readonly date: string; readonly number: number; readonly total: number };
  /** Weekdays it appears on, 0 for Sunday; or days of the month, 31 for the last where a month has fewer. */
  readonly days:
    | { readonly kind: 'week'; readonly weekdays: readonly number[] }
    | { readonly kind: 'month'; readonly days: readonly number[] };
  /** Whether 第N期 begins anew every January or runs on. */
  readonly numbering: 'year' | 'run';
  /** Dates of the schedule without an issue, such as holidays 休刊. */
  readonly skipped: readonly string[];
  /** Dates beside the schedule with one 增刊. */
  readonly extra: readonly string[];
}
