import { useState } from 'preact/hooks';
import { consentWords, isOver } from '../../../components/asks/consentWords.ts';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { day } from '../../../components/list/time.ts';
import { useNow } from '../../../components/list/useNow.ts';
import { type Agreed, AskOutcome, type IntroductionDetail } from '../../../utils/record/introductionAsk.ts';
import { dayHere } from '../../../utils/record/dayHere.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useIds } from '../useIds.ts';
import { useTask } from '../useTask.ts';
import { howWords, person } from './words.ts';

interface Props {
  agreed: Agreed;
  requestId: string;
  /** Whether who reads it asks for the request: only they note what came of it. */
  mine: boolean;
  api: Api;
  onSaved(detail: IntroductionDetail): void;
}

/** Somebody who agreed: how to reach them, what they agreed to, and what came of it, which the seller reads too. */
export function AgreedCard({ agreed, requestId, mine, api, onSaved }: Props) {
  const { askId, contact, note, held, thanked } = agreed;
  const idOf = useIds();
  const today = dayHere(useNow(60_000));
  const mayWrite = agreed.how === 'direct' && !isOver(agreed.consent, today);
  return (
    <li class="member">
      <strong dir="auto">{person(agreed)}</strong>
      {contact?.email && mayWrite && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      <span dir="auto">{howWords(agreed)}</span>
      {note && <span dir="auto">{note}</span>}
      <span class="by" dir="auto">
        {consentWords(agreed.consent, today)}
      </span>
      {held && (
        <span dir="auto">
          Held on {day(held.heldOn)}: {held.outcome}
        </span>
      )}
      {thanked && <span dir="auto">Thanked: {thanked.words}</span>}
      {mine && !thanked && (
        <OutcomeForm
          key={held ? 'thanked' : 'held'}
          kind={held ? 'thanked' : 'held'}
          name={person(agreed)}
          send={async (step) =>
            onSaved(await api.noteOutcome(requestId, { id: idOf(JSON.stringify(step)), askId, step }))
          }
        />
      )}
    </li>
  );
}

interface FormProps {
  kind: AskOutcome['status'];
  name: string;
  send(step: AskOutcome): Promise<void>;
}

/** First what came of it, then the thanks. */
function OutcomeForm({ kind, name, send }: FormProps) {
  const [heldOn, setHeldOn] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const isHeld = kind === 'held';
  const parsed = AskOutcome.safeParse(isHeld ? { status: kind, heldOn, outcome: words } : { status: kind, words });
  const broken = (field: string): string | undefined =>
    tried ? parsed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined;
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) run(() => send(parsed.data));
  };
  return (
    <form class="introduction-form" aria-label={`What came of it: ${name}`} noValidate onSubmit={save}>
      {isHeld && (
        <Field label="Held on" error={broken('heldOn') && 'needs a day'} required>
          {(field) => <TextInput {...field} type="date" value={heldOn} onInput={setHeldOn} />}
        </Field>
      )}
      <Field
        label={isHeld ? 'What came of it' : 'Thanks to the seller'}
        hint="The seller reads exactly this."
        error={broken(isHeld ? 'outcome' : 'words')}
        required
      >
        {(field) => <TextArea {...field} value={words} onInput={setWords} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="problem-acts">
        <Button type="submit" busy={busy}>
          {isHeld ? 'Note the outcome' : 'Send thanks'}
        </Button>
      </div>
    </form>
  );
}
