import type { ComponentChildren } from 'preact';
import { Button } from '../../components/base/Button.tsx';
import { Notice } from '../../components/base/Notice.tsx';
import type { InboxError } from './inboxError.ts';

interface Props {
  failure: InboxError | null;
  onRetry?: () => void;
  /** What there is to press in place of trying again. */
  action?: ComponentChildren;
  /** What is known of it besides. */
  children?: ComponentChildren;
}

/** What went wrong and what to do next, with the fields the endpoint named. */
export function FailureNotice({ failure, onRetry, action, children }: Props) {
  if (!failure) return null;
  const retry = action ?? (onRetry && <Button onClick={onRetry}>Try again</Button>);
  return (
    <Notice tone="error" title={failure.message} action={retry}>
      {failure.next}
      {children}
      {failure.fields.length > 0 && (
        <ul class="failure-fields">
          {failure.fields.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>{detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
