import { Button } from '../../../components/base/Button.tsx';
import type { IntroductionSummary } from '../../../utils/record/introduction.ts';
import { leftWords } from '../../../utils/record/leftWords.ts';
import { KINDS } from './words.ts';

interface Props {
  request: IntroductionSummary;
  busy: boolean;
  onTake(): void;
}

/** That nobody looks after a request any more, and why; whoever reads it can. Nothing while somebody does. */
export function LeftNote({ request, busy, onTake }: Props) {
  const words = leftWords(request);
  if (!words) return null;
  return (
    <div class="introduction-left">
      <p dir="auto">{words}. What sellers answer goes on arriving.</p>
      <Button label={`Take it over: ${KINDS[request.kind]}: ${request.about}`} busy={busy} onClick={onTake}>
        Take it over
      </Button>
    </div>
  );
}
