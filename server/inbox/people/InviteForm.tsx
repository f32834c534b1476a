import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { Select } from '../../../components/base/Select.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import type { Role } from '../../../utils/record/join.ts';
import type { InviteReply, People } from '../../../utils/record/people.ts';
import type { Api } from '../api.ts';
import { CopyLink } from '../CopyLink.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { ROLE_OPTIONS, roleOf } from './roleNames.ts';

interface Props {
  api: Api;
  onInvited(people: People): void;
}

/** How long a link lasts, in days. */
const LASTS = [1, 7, 14, 30].map((days) => ({ value: String(days), label: days === 1 ? '1 day' : `${days} days` }));

/** Makes a link for one person and shows it, this once. */
export function InviteForm({ api, onInvited }: Props) {
  const [role, setRole] = useState<Role>('seller');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [days, setDays] = useState('14');
  const [made, setMade] = useState<InviteReply | null>(null);
  const { busy, failure, run } = useTask();
  const save = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      const input = { role, name: name.trim() || null, email: email.trim() || null, days: Number(days) };
      const reply = await api.invite(input);
      setMade(reply);
      setName('');
      setEmail('');
      onInvited(reply);
    });
  };
  return (
    <form class="inputs" aria-label="Invite somebody" noValidate onSubmit={save}>
      <div class="invite-fields">
        <Field label="Role">
          {(field) => (
            <Select {...field} value={role} options={ROLE_OPTIONS} onInput={(value) => setRole(roleOf(value, role))} />
          )}
        </Field>
        <Field label="Their name" hint="Left out, they say it themselves.">
          {(field) => <TextInput {...field} value={name} onInput={setName} />}
        </Field>
        <Field label="Their e-mail address" hint="A member's address signs one more browser of theirs in.">
          {(field) => <TextInput {...field} type="email" value={email} onInput={setEmail} />}
        </Field>
        <Field label="The link lasts">
          {(field) => <Select {...field} value={days} options={LASTS} onInput={setDays} />}
        </Field>
      </div>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button variant="primary" type="submit" busy={busy}>
          Make an invite link
        </Button>
      </div>
      {made && (
        <Notice tone="success" title="Send this link to one person">
          It works once and is shown only now.
          <div class="copy-link">
            <CopyLink key={made.link} link={made.link} />
          </div>
        </Notice>
      )}
    </form>
  );
}
