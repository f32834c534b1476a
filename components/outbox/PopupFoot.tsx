import { Button } from '../base/Button.tsx';
import type { Actions } from './useActions.ts';

/** What else there is for whoever joined: their own page, once there is something in it, and two of the workspace's in the inbox. */
export function PopupFoot({ actions, isBare }: { actions: Actions; isBare: boolean }) {
  return (
    <footer class="popup-foot">
      {!isBare && (
        <a href="/me.html" target="_blank">
          Your page
        </a>
      )}
      <Button variant="quiet" label="Digest: what the last week brought" onClick={() => actions.openInbox('digest')}>
        Digest
      </Button>
      <Button
        variant="quiet"
        label="Ranking: every problem in line, and why"
        onClick={() => actions.openInbox('ranking')}
      >
        Ranking
      </Button>
    </footer>
  );
}
