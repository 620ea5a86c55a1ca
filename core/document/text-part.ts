/**
 * A text of a story, a block or a label: paragraphs and sub-heads are `body:3` (index in the story's paragraphs),
 * pictures' words `caption:0` and `credit:0`; of blocks `banner`, `head`, `text`, `caption`, `credit`.
 */
export type TextPart =
  | 'kicker'
  | 'headline'
  | `deck:${number}`
  | 'dateline'
  | `body:${number}`
  | 'byline'
  | `caption:${number}`
  | `credit:${number}`
  | 'label'
  | 'banner'
  | 'head'
  | 'text'
  | 'caption'
  | 'credit';
