import type { ComponentChildren } from 'preact';

interface Props {
  summary: ComponentChildren;
  /** Open from the start, because there is something in it. */
  open?: boolean;
  /** Nothing to fold: it lies open, and looks as if it could not be closed. What is in it stays the same element. */
  unfolded?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** Folded away until asked for. The browser's own element: keyboard and screen reader come with it. */
export function Disclosure({ summary, open = false, unfolded = false, onToggle, children }: Props) {
  return (
    <details class="disclosure" open={open || unfolded} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary hidden={unfolded}>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
