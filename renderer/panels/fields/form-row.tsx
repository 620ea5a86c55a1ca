import type { ReactNode } from 'react';

/** A line of a form: the label at the left, the control beside it, and under it a hint or what is wrong. */
export function FormRow(props: {
  readonly label: string;
  /** Id of the control that the label belongs to. */
  readonly control?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered. */
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { label, control, hint, fault, children } = props;
  return (
    <div className="form-row">
      <label className="form-label" htmlFor={control}>
        {label}
      </label>
      <div className="form-control">
        {children}
        {fault !== undefined && (
          <p className="form-fault" role="alert">
            {fault}
          </p>
        )}
        {fault === undefined && hint !== undefined && <p className="form-hint">{hint}</p>}
      </div>
    </div>
  );
}

/** A part of a form with a heading, and beside the heading what adds to it. */
export function FormSection(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { title, aside, children } = props;
  return (
    <section className="form-section" aria-label={title}>
      <div className="form-head">
        <h3 className="form-title">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
