import type { ComponentChildren } from 'preact';
import { FAILURES, type Failure } from '../../utils/record/failure.ts';
import { Notice } from './Notice.tsx';

interface Props {
  failure: Failure | null;
  /** What can be done here and now. */
  action?: ComponentChildren;
}

/** A failure in its two sentences, and what the endpoint objected to field by field. */
export function FailureNotice({ failure, action }: Props) {
  if (!failure) return null;
  const [what, next] = FAILURES[failure.code];
  return (
    <Notice tone="error" title={what} action={action}>
      <p>{next}</p>
      {failure.fields && failure.fields.length > 0 && (
        <ul>
          {failure.fields.map(({ pointer, detail }) => (
            <li key={pointer + detail}>{detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
