import { Field } from '../base/Field.tsx';
import { withTalk } from './changes.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import { readTopics, topicsText } from './topics.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  topics: readonly string[];
  at: number;
}

/** What they agreed to talk about, so that nobody is asked about more than that. */
export function TalkTopics({ draft: { errors, change }, topics, at }: Props) {
  const pointer = `/contacts/${at}/willingToTalk`;
  const onType = (typed: string): string => {
    const read = readTopics(typed);
    change(pointer, (now) => withTalk(now, at, read));
    return topicsText(read);
  };
  return (
    <Field label="About what?" hint="Several topics: put commas between them." error={errorAt(errors, pointer)}>
      {(field) => <ParsedInput {...field} value={topicsText(topics)} onType={onType} />}
    </Field>
  );
}
