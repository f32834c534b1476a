import type { IntroductionDraft } from '../../utils/record/introductionDraft.ts';
import { Button } from '../base/Button.tsx';

interface Props {
  draft: IntroductionDraft;
  onDiscard(): void;
}

/** What was typed on an ask that is over: to be read and copied, not to be sent. */
export function UnsentWords({ draft: { status, text, agreed, purpose, agreedBy }, onDiscard }: Props) {
  const consent = status === 'accepted' && agreed ? [purpose, agreedBy] : [];
  const words = [text, ...consent].filter((one) => one.trim() !== '');
  return (
    <>
      {words.map((one) => (
        <p key={one} class="ask-answer" dir="auto">
          {one}
        </p>
      ))}
      <Button variant="quiet" label="Discard this answer" onClick={onDiscard}>
        Discard
      </Button>
    </>
  );
}
