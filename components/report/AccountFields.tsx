import { useState } from 'preact/hooks';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { Disclosure } from '../base/Disclosure.tsx';
import { Field } from '../base/Field.tsx';
import { AccountName } from './AccountName.tsx';
import { withAccount } from './changes.ts';
import { readDomains } from './domains.ts';
import type { FormDoor } from './door.ts';
import { originMark } from './origin.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

/** The customer: name and domains, shown as read. Folded, so that the problem is the first thing asked. */
export function AccountFields({ call, draft }: { call: FormDoor['call']; draft: Draft }) {
  const { report, errors, change, read: understand, asTyped } = draft;
  const kept = asTyped('/account/domains');
  const [unreadable, setUnreadable] = useState(kept !== undefined);
  const { name = null, domains = [], origins = {} } = report.account ?? {};
  const onDomains = (typed: string): string | null => {
    const read = readDomains(typed);
    change('/account/domains', (now) => withAccount(now, { domains: read.domains }));
    understand('/account/domains', read.unreadable.length === 0, typed);
    return read.unreadable.length > 0 ? null : read.domains.join(', ');
  };
  const onChosen = (chosen: KnownAccount): void => {
    // What could not be read as a domain gives way to domains; where there are none it is still the person's to mend.
    if (chosen.domains.length === 0) return;
    understand('/account/domains', true, '');
    setUnreadable(false);
  };
  // A fold must not hide what has to be mended.
  const open = kept !== undefined || errorAt(errors, '/account') !== undefined;
  return (
    <Disclosure
      open={open}
      summary={<AccountLine name={name} domains={domains} mark={originMark(origins.name ?? origins.domains)} />}
    >
      <div class="pair">
        <AccountName call={call} draft={draft} onChosen={onChosen} />
        <Field
          label="Web domain"
          mark={originMark(origins.domains)}
          error={unreadable ? 'Write it like northwind.com.' : errorAt(errors, '/account/domains')}
        >
          {(field) => (
            <ParsedInput
              {...field}
              value={domains.join(', ')}
              kept={kept}
              onType={onDomains}
              onLeave={(typed) => setUnreadable(readDomains(typed).unreadable.length > 0)}
            />
          )}
        </Field>
      </div>
    </Disclosure>
  );
}

/** The customer in a line, folded open to be corrected. */
function AccountLine({
  name,
  domains,
  mark,
}: {
  name: string | null;
  domains: readonly string[];
  mark: string | null;
}) {
  // Until somebody corrects it, the account's name is its domain.
  const who = [...new Set([name, ...domains])].filter(Boolean).join(' · ');
  return (
    <>
      Customer: {who ? <bdi>{who}</bdi> : 'not known yet'}
      {mark && <span class="field-mark"> {mark}</span>}
    </>
  );
}
