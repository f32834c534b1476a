import { useState } from 'preact/hooks';
import { AskAnswer, How } from '../../utils/record/introductionAsk.ts';
import { type IntroductionDraft, stepOf } from '../../utils/record/introductionDraft.ts';
import { Button } from '../base/Button.tsx';
import { Field } from '../base/Field.tsx';
import { day } from '../list/time.ts';
import { Select } from '../base/Select.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { TextInput } from '../base/TextInput.tsx';

interface Props {
  draft: IntroductionDraft;
  /** The person's own day, and the last one of the request. */
  today: string;
  lastDay: string;
  onInput(draft: IntroductionDraft): void;
  /** Only with what the endpoint takes. */
  onSend(draft: IntroductionDraft): void;
  onDiscard(): void;
}

const HOWS = [
  { value: 'introduces', label: 'I will introduce by mail' },
  { value: 'direct', label: 'You may write directly' },
  { value: 'joinsNextCall', label: 'Join my next call' },
];
const SEND = { accepted: 'Send yes', later: 'Send later', declined: 'Send no' } as const;
const NOTE = { accepted: 'Note', later: 'Note', declined: 'Why, if you want to tell' } as const;

/** Yes asks how and for the customer's consent, later for a day, no for nothing. */
export function IntroductionForm({ draft, today, lastDay, onInput, onSend, onDiscard }: Props) {
  const [tried, setTried] = useState(false);
  const parsed = AskAnswer.safeParse(stepOf(draft));
  const broken = (field: string, words: string): string | null =>
    tried && parsed.error?.issues.some(({ path }) => path[0] === field) ? words : null;
  const set = (change: Partial<IntroductionDraft>): void => onInput({ ...draft, ...change });
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success && !passed) onSend(draft);
  };
  const { status, agreed, until } = draft;
  const passed = status === 'later' && until !== '' && until <= today;
  const comesBack =
    until > lastDay
      ? `It is asked for until ${day(lastDay)} only: it would not come back.`
      : 'It comes back to you on that day by itself.';
  const unagreed = agreed ? null : broken('consent', 'Nobody writes to a customer who has not agreed to it.');
  return (
    <form class="answer-form" aria-label="Answer" noValidate onSubmit={submit}>
      {status === 'accepted' && (
        <>
          <Field label="How">
            {(field) => (
              <Select {...field} value={draft.how} options={HOWS} onInput={(how) => set({ how: How.parse(how) })} />
            )}
          </Field>
          <label>
            <input type="checkbox" checked={draft.agreed} onInput={() => set({ agreed: !draft.agreed })} /> The customer
            agreed
          </label>
          {unagreed && (
            <p class="field-error" role="alert">
              {unagreed}
            </p>
          )}
          {draft.agreed && (
            <>
              <Field label="To what" error={broken('consent', 'Say what the customer agreed to.')} required>
                {(field) => <TextInput {...field} value={draft.purpose} onInput={(purpose) => set({ purpose })} />}
              </Field>
              <Field label="Agreed until" hint="Empty: no end was said.">
                {(field) => (
                  <TextInput
                    {...field}
                    type="date"
                    value={draft.agreedUntil}
                    onInput={(agreedUntil) => set({ agreedUntil })}
                  />
                )}
              </Field>
            </>
          )}
        </>
      )}
      {status === 'later' && (
        <Field
          label="From which day"
          hint={comesBack}
          error={broken('until', 'Needs a day.') ?? (tried && passed ? 'Needs a day to come.' : null)}
          required
        >
          {(field) => <TextInput {...field} type="date" value={until} onInput={(chosen) => set({ until: chosen })} />}
        </Field>
      )}
      <Field label={NOTE[status]} hint="The product manager reads exactly this.">
        {(field) => <TextArea {...field} value={draft.text} onInput={(text) => set({ text })} />}
      </Field>
      <div class="answer-end">
        <Button variant="primary" type="submit">
          {SEND[status]}
        </Button>
        <Button variant="quiet" label="Discard this answer" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </form>
  );
}
