import { EmptyState } from '../../components/base/EmptyState.tsx';
import { FAILURES } from '../../utils/record/failure.ts';
import type { InboxError } from './inboxError.ts';

/** Why there is nothing to see, and the one way in. */
export function SignedOut({ why }: { why: InboxError | null }) {
  const [title, next] = FAILURES['inbox-signed-out'];
  return (
    <main class="gate">
      <h1>Heard</h1>
      <EmptyState title={title}>
        {why && <p>The endpoint no longer accepts this browser's sign-in.</p>}
        <p>{next}</p>
        <p>With the Heard extension in this browser: open it in the toolbar and choose Digest or Ranking.</p>
        <code>npm run server -- invite --workspace W --role pm</code>
      </EmptyState>
    </main>
  );
}
