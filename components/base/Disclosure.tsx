import type { ComponentChildren } from 'preact';

interface Props {
  summary: ComponentChildren;
  /** Open from the start, because there is something in it. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** Folded away until asked for. The browser's own element: keyboard and screen reader come with it. */
export function Disclosure({ summary, open = false, onToggle, children }: Props) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
