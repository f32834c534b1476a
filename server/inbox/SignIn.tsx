import { useState } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';
import { Field } from '../../components/base/Field.tsx';
import { TextInput } from '../../components/base/TextInput.tsx';
import type { Role } from '../../utils/record/join.ts';
import type { Api } from './api.ts';
import { deviceName } from './device.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { useTask } from './useTask.ts';

interface Props {
  code: string;
  role: Role;
  api: Api;
  onJoined(token: string): void;
}

/** One button; a person opens the link, not a link preview, which would use the code up. */
export function SignIn({ code, role, api, onJoined }: Props) {
  const [name, setName] = useState('');
  const { busy, failure, run } = useTask();
  const join = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      const typed = name.trim();
      const request = { code, device: deviceName(navigator.userAgent), ...(typed && { name: typed }) };
      onJoined((await api.join(request)).token);
    });
  };
  return (
    <form class="gate-form" onSubmit={join}>
      <p>You were invited to read what customers say, and to answer the people who heard it.</p>
      <Field
        label="Your name"
        hint="Sellers see it beside your decisions. Leave it empty if your invite already names you."
      >
        {(field) => <TextInput {...field} value={name} onInput={setName} />}
      </Field>
      <FailureNotice failure={failure} />
      <Button variant="primary" type="submit" busy={busy}>
        Sign in as {role === 'admin' ? 'admin' : 'product manager'}
      </Button>
    </form>
  );
}
