import { useEffect, useState } from 'preact/hooks';
import { Disclosure } from '../base/Disclosure.tsx';
import { Field } from '../base/Field.tsx';
import { TextArea } from '../base/TextArea.tsx';
import { orNull } from './changes.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

/** Last and folded, so that the problem is told before the wish; open while something arrives in it. */
export function FeatureField({ draft: { report, errors, change } }: { draft: Draft }) {
  const error = errorAt(errors, '/requestedFeature');
  const [open, setOpen] = useState(report.requestedFeature !== null);
  useEffect(() => {
    if (report.requestedFeature !== null) setOpen(true);
  }, [report.requestedFeature]);
  return (
    <Disclosure summary="They asked for something specific" open={open || error !== undefined} onToggle={setOpen}>
      <Field label="What they asked for" hint="In their words, as a wish; not as the solution." error={error}>
        {(field) => (
          <TextArea
            {...field}
            value={report.requestedFeature ?? ''}
            onInput={(typed) => change('/requestedFeature', (now) => ({ ...now, requestedFeature: orNull(typed) }))}
          />
        )}
      </Field>
    </Disclosure>
  );
}
