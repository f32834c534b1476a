import type { ComponentChildren } from 'preact';

interface Props {
  /** One primary action a view; `quiet` for what is beside the point, `danger` for what takes something away. */
  variant?: 'primary' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  /** Work is under way: the button keeps its place and the focus, and a second press does nothing. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** What it does, where its words alone do not say it out of context. */
  label?: string;
  /** A press leaves the selection where it is, because the button works on it. */
  keepSelection?: boolean;
  onClick?: ((event: MouseEvent) => void) | undefined;
  children: ComponentChildren;
}

export function Button({
  variant,
  type = 'button',
  busy = false,
  disabled,
  label,
  keepSelection,
  onClick,
  children,
}: Props) {
  return (
    <button
      type={type}
      class={variant ? `button button-${variant}` : 'button'}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-label={label}
      onMouseDown={keepSelection ? (event) => event.preventDefault() : undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {children}
    </button>
  );
}
