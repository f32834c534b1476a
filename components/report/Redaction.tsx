import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Disclosure } from '../base/Disclosure.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import type { FormDoor } from './door.ts';
import type { Draft } from './useDraft.ts';
import { useQuoteSelection } from './useQuoteSelection.ts';
import { type Redacted, useRedact } from './useRedact.ts';

interface Props {
  call: FormDoor['call'];
  id: string;
  draft: Draft;
  quoteRef: RefObject<HTMLElement | null>;
}

const TOLD: Record<Exclude<Redacted['kind'], 'failed'>, string> = {
  no: '',
  busy: 'Redacting…',
  done: 'Replaced everywhere in this report. The original is gone.',
  notFound: 'These words are not in this report.',
};

/** Takes private words out for good: those selected in the quote, or typed by whoever uses the keyboard. */
export function Redaction({ call, id, draft, quoteRef }: Props) {
  const selected = useQuoteSelection(quoteRef);
  const [typed, setTyped] = useState('');
  const { redacted, redact } = useRedact(call, id, draft);
  const redactTyped = async (): Promise<void> => {
    if (await redact(typed)) setTyped('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    void redactTyped();
  };
  return (
    <Disclosure summary="Something private in it?">
      <p class="field-hint">
        Select words in the quote, or type them here. They are replaced in the whole report, and the original is gone.
      </p>
      <div>
        <Button
          keepSelection
          disabled={selected === ''}
          busy={redacted.kind === 'busy'}
          onClick={() => void redact(selected)}
        >
          Redact selection
        </Button>
      </div>
      <div class="redact-typed">
        <Field label="Words to redact">
          {(field) => <TextInput {...field} value={typed} onInput={setTyped} onKeyDown={onKey} />}
        </Field>
        <Button disabled={typed.trim() === ''} busy={redacted.kind === 'busy'} onClick={() => void redactTyped()}>
          Redact
        </Button>
      </div>
      <output>{redacted.kind !== 'failed' && TOLD[redacted.kind]}</output>
      <FailureNotice failure={redacted.kind === 'failed' ? redacted.failure : null} />
    </Disclosure>
  );
}
