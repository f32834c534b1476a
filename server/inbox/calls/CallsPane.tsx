import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { OfferedCalls } from './OfferedCalls.tsx';
import { useCalls } from './useCalls.ts';

interface Props {
  me: string;
  api: Api;
  onBack(): void;
}

/** Every call to come that the product team may join. */
export function CallsPane({ me, api, onBack }: Props) {
  const calls = useCalls(api, null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="pane" data-reading>
      <Button onClick={onBack}>Back to the list</Button>
      <h2 ref={heading} tabIndex={-1}>
        Calls to join
      </h2>
      <p class="problem-hint">
        Sellers welcome the product team in these calls with their customers. They read in their popup who joins.
      </p>
      <OfferedCalls problemId={null} calls={calls} me={me} api={api} />
    </article>
  );
}
