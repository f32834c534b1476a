import type { Summary } from '../../utils/messages/protocol.ts';
import { Button } from '../base/Button.tsx';
import type { Actions } from './useActions.ts';

/** Where I am and the two ways out: capture what is highlighted, or change how Heard is set up. */
export function PopupHeader({ summary, actions }: { summary: Summary | null; actions: Actions }) {
  const workspace = summary?.membership?.workspace.name;
  return (
    <header class="popup-head">
      <h1>Heard {workspace && <bdi class="popup-workspace">{workspace}</bdi>}</h1>
      <Button variant="quiet" onClick={actions.openOptions}>
        Options
      </Button>
      <Button variant="primary" onClick={actions.capture}>
        Capture from this page
      </Button>
    </header>
  );
}
