import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to its label, hint and error; spread it on the control. */
export interface FieldWiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  required?: true;
}

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** What has to be mended; empty or missing when nothing has. */
  error?: string | null | undefined;
  required?: boolean;
  /** A short word on the value, such as where it was read. */
  mark?: string | null;
  children: (wiring: FieldWiring) => ComponentChildren;
}

/** A label, its control, and the sentences that belong to it, read out together by a screen reader. */
export function Field({ label, hint, error, required, mark, children }: Props) {
  const id = useId();
  const notes = [mark && `${id}-mark`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const wiring: FieldWiring = {
    id,
    ...(notes && { 'aria-describedby': notes }),
    ...(error && { 'aria-invalid': true }),
    ...(required && { required }),
  };
  return (
    <div class="field">
      <div class="field-top">
        <label class="field-label" for={id}>
          {label}
        </label>
        {required && (
          <span class="field-required" aria-hidden="true">
            needed
          </span>
        )}
      </div>
      {children(wiring)}
      {mark && (
        <p class="field-mark" id={`${id}-mark`}>
          {mark}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
