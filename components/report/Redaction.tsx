import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Disclosure } from '../base/Disclosure.tsx';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import { useQuoteSelection } from './useQuoteSelection.ts';
import type { Redacting } from './useRedact.ts';

interface Props {
  redacting: Redacting;
  quoteRef: RefObject<HTMLElement | null>;
}

/** What went wrong stands in the foot, in sight wherever the key was. */
const TOLD: Record<Redacting['redacted']['kind'], string> = {
  no: '',
  busy: 'Redacting…',
  done: 'Replaced everywhere in this report. The original is gone.',
  notFound: 'These words are not in this report.',
  failed: '',
};

/** Takes private words out for good: those selected in the quote, or typed by whoever uses the keyboard. */
export function Redaction({ redacting: { redacted, redact }, quoteRef }: Props) {
  const selected = useQuoteSelection(quoteRef);
  const [typed, setTyped] = useState('');
  const redactTyped = async (): Promise<void> => {
    if (await redact(typed)) setTyped('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    void redactTyped();
  };
  return (
    <>
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
      </Disclosure>
      <output class="redact-told">{TOLD[redacted.kind]}</output>
    </>
  );
}
