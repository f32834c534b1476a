import type { ComponentChildren } from 'preact';

interface Props {
  tone: 'info' | 'success' | 'warning' | 'error';
  /** What happened. */
  title: string;
  /** The one thing to do about it. */
  action?: ComponentChildren;
  /** What comes next. */
  children?: ComponentChildren;
}

/** Something to know at once. An error interrupts a screen reader, the rest waits for a pause. */
export function Notice({ tone, title, action, children }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <div class="notice-text">
        <p class="notice-title">{title}</p>
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
