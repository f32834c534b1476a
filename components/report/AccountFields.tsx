import { useState } from 'preact/hooks';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import { orNull, withAccount } from './changes.ts';
import { readDomains } from './domains.ts';
import { originMark } from './origin.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

/** The customer: name and domains, shown as read. */
export function AccountFields({ draft: { report, errors, change } }: { draft: Draft }) {
  const [unreadable, setUnreadable] = useState(false);
  const { name = null, domains = [], origins = {} } = report.account ?? {};
  const onDomains = (typed: string): string | null => {
    const read = readDomains(typed);
    change('/account/domains', (now) => withAccount(now, { domains: read.domains }));
    return read.unreadable.length > 0 ? null : read.domains.join(', ');
  };
  return (
    <fieldset class="group">
      <legend>Which customer?</legend>
      <div class="pair">
        <Field label="Account" mark={originMark(origins.name)} error={errorAt(errors, '/account/name')}>
          {(field) => (
            <TextInput
              {...field}
              value={name ?? ''}
              onInput={(typed) => change('/account/name', (now) => withAccount(now, { name: orNull(typed) }))}
            />
          )}
        </Field>
        <Field
          label="Web domain"
          mark={originMark(origins.domains)}
          error={unreadable ? 'Write it like northwind.com.' : errorAt(errors, '/account/domains')}
        >
          {(field) => (
            <ParsedInput
              {...field}
              value={domains.join(', ')}
              onType={onDomains}
              onLeave={(typed) => setUnreadable(readDomains(typed).unreadable.length > 0)}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
