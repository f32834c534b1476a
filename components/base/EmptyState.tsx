import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  action?: ComponentChildren;
  children?: ComponentChildren;
}

/** Nothing to show, why, and the first thing to do about it. */
export function EmptyState({ title, action, children }: Props) {
  return (
    <section class="empty">
      <h2 class="empty-title">{title}</h2>
      {children}
      {action && <div class="empty-action">{action}</div>}
    </section>
  );
}
