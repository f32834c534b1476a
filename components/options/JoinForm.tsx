import { useState } from 'preact/hooks';
import { parseInviteLink } from '../../utils/record/join.ts';
import { Button } from '../base/Button.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import type { OptionsSurroundings } from './door.ts';
import { originPattern } from './originPattern.ts';
import type { WorkspaceState } from './useWorkspace.ts';

interface Props {
  workspace: WorkspaceState;
  allow: OptionsSurroundings['allow'];
}

/** The invite link alone is enough: it carries the endpoint and the code. */
export function JoinForm({ workspace, allow }: Props) {
  const [link, setLink] = useState('');
  const [name, setName] = useState('');
  const { failure, busy, fail, join } = workspace;
  const invite = parseInviteLink(link);
  const tryJoin = async (): Promise<void> => {
    if (!busy) await join(link.trim(), name.trim());
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (invite) void tryJoin();
    else fail('invite-malformed');
  };
  const onAllow = (): void => {
    if (!invite) return;
    const asked = allow(originPattern(invite.endpoint));
    void joinIfAllowed(asked, tryJoin);
  };
  return (
    <section class="card" aria-labelledby="join">
      <h2 id="join">Join your workspace</h2>
      <p>Your admin has an invite link for you. What you captured before joining is kept in this browser.</p>
      <form class="join" noValidate onSubmit={onSubmit}>
        <Field label="Invite link" required>
          {(field) => (
            <TextInput {...field} type="url" spellcheck={false} placeholder="https://" value={link} onInput={setLink} />
          )}
        </Field>
        <Field label="Your name" hint="Only used when the invite does not name you.">
          {(field) => <TextInput {...field} autocomplete="name" value={name} onInput={setName} />}
        </Field>
        <FailureNotice
          failure={failure}
          action={
            failure?.code === 'join-unreachable' && invite && <Button onClick={onAllow}>Allow this one address</Button>
          }
        />
        <div>
          <Button variant="primary" type="submit" busy={busy}>
            Join
          </Button>
        </div>
      </form>
    </section>
  );
}

async function joinIfAllowed(asked: Promise<boolean>, tryJoin: () => Promise<void>): Promise<void> {
  // A refused question leaves the failure standing; it still says what happened.
  if (await asked.catch(() => false)) await tryJoin();
}
