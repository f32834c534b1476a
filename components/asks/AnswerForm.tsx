import { useEffect, useRef, useState } from 'preact/hooks';
import { FAILURES } from '../../utils/record/failure.ts';
import { saysSomething } from '../../utils/record/says.ts';
import { Button } from '../base/Button.tsx';
import { Field } from '../base/Field.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { TextArea } from '../base/TextArea.tsx';

interface Props {
  text: string;
  onInput(text: string): void;
  /** Only with words in it. */
  onSend(): void;
  onDiscard(): void;
  /** It was opened just now, by the person: the keyboard goes there. */
  takesFocus: boolean;
}

/** The field of an answer; Ctrl+Enter sends. What is typed is exactly what leaves. */
export function AnswerForm({ text, onInput, onSend, onDiscard, takesFocus }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  const isEmpty = !saysSomething(text);
  const send = (): void => {
    setTried(true);
    if (isEmpty) area.current?.focus();
    else onSend();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter from any of its controls
    <form class="answer-form" aria-label="Answer" noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <Field label="Your answer" error={tried && isEmpty ? FAILURES['answer-empty'].join(' ') : null}>
        {(field) => <TextArea {...field} areaRef={area} rows={3} value={text} onInput={onInput} />}
      </Field>
      <div class="answer-end">
        <Button variant="primary" type="submit">
          Send answer
        </Button>
        <KeyHint keys="Ctrl+Enter" />
        <Button variant="quiet" label="Discard this answer" onClick={onDiscard}>
          Discard
        </Button>
      </div>
    </form>
  );
}
