import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LINE_MAX } from '../../utils/record/limits.ts';
import { AskAnswer, How } from '../../utils/record/introductionAsk.ts';
import { type IntroductionDraft, Status, stepOf } from '../../utils/record/introductionDraft.ts';
import { Button } from '../base/Button.tsx';
import { Field } from '../base/Field.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { day } from '../list/time.ts';
import { Select } from '../base/Select.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { TextInput } from '../base/TextInput.tsx';

interface Props {
  draft: IntroductionDraft;
  /** The person's own day, and the last one of the request. */
  today: string;
  lastDay: string;
  /** It was opened just now, by the person: the keyboard goes there. */
  takesFocus: boolean;
  onInput(draft: IntroductionDraft): void;
  /** Only with what the endpoint takes. */
  onSend(draft: IntroductionDraft): void;
  onDiscard(): void;
}

const STATUSES = [
  { value: 'accepted', label: 'Yes' },
  { value: 'later', label: 'Later' },
  { value: 'declined', label: 'No' },
];
const HOWS = [
  { value: 'introduces', label: 'I will introduce by mail' },
  { value: 'direct', label: 'You may write directly' },
  { value: 'joinsNextCall', label: 'Join my next call' },
];
const TOO_LONG = `Longer than ${LINE_MAX.toLocaleString('en')} characters.`;
const SEND = { accepted: 'Send yes', later: 'Send later', declined: 'Send no' } as const;
const NOTE = { accepted: 'Note', later: 'Note', declined: 'Why, if you want to tell' } as const;

/** Yes asks how and for the customer's consent, later for a day, no for nothing. */
export function IntroductionForm({ draft, today, lastDay, takesFocus, onInput, onSend, onDiscard }: Props) {
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector('select')?.focus();
  }, [takesFocus]);
  const parsed = AskAnswer.safeParse(stepOf(draft));
  const objections = tried ? (parsed.error?.issues ?? []) : [];
  /** What is wrong with one field, by its place in the answer; too many characters are told as such. */
  const broken = (field: string, words: string): string | null => {
    const found = objections.find(({ path }) => path.join('.') === field);
    return found ? (found.code === 'too_big' ? TOO_LONG : words) : null;
  };
  const set = (change: Partial<IntroductionDraft>): void => onInput({ ...draft, ...change });
  const { status, agreed, until, agreedUntil } = draft;
  const passed = status === 'later' && until !== '' && until <= today;
  const isOver = status === 'accepted' && agreed && agreedUntil !== '' && agreedUntil < today;
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success && !passed && !isOver) onSend(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const comesBack =
    until > lastDay
      ? `It is asked for until ${day(lastDay)} only: it would not come back.`
      : 'It comes back to you on that day by itself.';
  const unagreed = agreed ? null : broken('consent', 'Nobody writes to a customer who has not agreed to it.');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter from any of its controls
    <form class="answer-form" aria-label="Answer" noValidate onSubmit={submit} onKeyDown={onKeyDown} ref={form}>
      <Field label="Your answer">
        {(field) => (
          <Select
            {...field}
            value={status}
            options={STATUSES}
            onInput={(chosen) => set({ status: Status.parse(chosen) })}
          />
        )}
      </Field>
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
              <Field label="To what" error={broken('consent.purpose', 'Say what the customer agreed to.')} required>
                {(field) => <TextInput {...field} value={draft.purpose} onInput={(purpose) => set({ purpose })} />}
              </Field>
              <Field label="Who asked them" error={broken('consent.askedBy', 'Needs a name in one line.')}>
                {(field) => <TextInput {...field} value={draft.agreedBy} onInput={(agreedBy) => set({ agreedBy })} />}
              </Field>
              <Field
                label="Agreed until"
                hint="Empty: no end was said."
                error={
                  tried && isOver
                    ? 'That day is over. Take a later one, or ask the customer again.'
                    : broken('consent.until', 'Needs a day, or nothing.')
                }
              >
                {(field) => (
                  <TextInput
                    {...field}
                    type="date"
                    value={agreedUntil}
                    onInput={(chosen) => set({ agreedUntil: chosen })}
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
      <Field
        label={NOTE[status]}
        hint="The product manager reads exactly this."
        error={broken('note', 'Needs a word that can be read.')}
      >
        {(field) => <TextArea {...field} value={draft.text} onInput={(text) => set({ text })} />}
      </Field>
      <div class="answer-end">
        <Button variant="primary" type="submit">
          {SEND[status]}
        </Button>
        <KeyHint keys="Ctrl+Enter" />
        <Button variant="quiet" label="Discard this answer" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </form>
  );
}
