import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { isTyping, keyOf } from '../../../components/list/rowKeys.ts';
import type { QuestionInput } from '../../../utils/record/asks.ts';
import { newId } from '../../../utils/record/id.ts';
import { saysSomething } from '../../../utils/record/says.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useSaveKey } from '../useSaveKey.ts';
import { useTask } from '../useTask.ts';
import { keepQuestion, readQuestion } from './questionDraft.ts';

interface Props {
  reportId: string;
  /** Whom it goes to. */
  seller: string;
  /** Resolves when the endpoint has it. */
  send(question: QuestionInput): Promise<void>;
}

/** The field of a question; Q goes there, Ctrl+Enter sends. Words that were not sent are there again after a reload. */
export function AskForm({ reportId, seller, send }: Props) {
  const [draft, setDraft] = useState(() => readQuestion(reportId) ?? { id: newId(), text: '' });
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const area = useRef<HTMLTextAreaElement>(null);
  useQuestionKey(() => area.current?.focus());
  const isEmpty = !saysSomething(draft.text);
  const type = (text: string): void => {
    const next = { id: newId(), text };
    keepQuestion(reportId, next);
    setDraft(next);
  };
  const ask = (): void => {
    setTried(true);
    if (isEmpty) return area.current?.focus();
    const sent = draft;
    run(async () => {
      await send(sent);
      setTried(false);
      // Words typed meanwhile were not in what was sent.
      setDraft((now) => (now.id === sent.id ? { id: newId(), text: '' } : now));
      if (readQuestion(reportId)?.id === sent.id) keepQuestion(reportId, null);
    });
  };
  const form = useSaveKey(ask);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    ask();
  };
  return (
    <form class="ask-form" aria-label="Ask" noValidate onSubmit={onSubmit} ref={form}>
      <Field
        label={`Ask ${seller}`}
        hint="It stands in their popup until they answer; the answer comes back here. Q leads to this field."
        error={tried && isEmpty ? 'The question is still empty. Type a sentence, then send it.' : null}
      >
        {(field) => <TextArea {...field} areaRef={area} value={draft.text} onInput={type} />}
      </Field>
      <FailureNotice failure={failure} onRetry={ask} />
      <div class="decide-end">
        <Button type="submit" busy={busy}>
          Send question
        </Button>
        <KeyHint keys="Ctrl+Enter" />
      </div>
    </form>
  );
}

/** `q` goes to the question, wherever no text is typed. */
function useQuestionKey(go: () => void): void {
  const goRef = useRef(go);
  // As soon as the field is seen, not a frame later.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (keyOf(event) !== 'q' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      goRef.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
