import { moment } from '../../../components/list/time.ts';
import type { OpenInvite } from '../../../utils/record/people.ts';
import { ROLE_NAMES } from './roleNames.ts';
import { SureButton } from './SureButton.tsx';

interface Props {
  invites: readonly OpenInvite[];
  busy: boolean;
  onCancel(id: string): void;
}

/** Links that somebody may still use, each with a way to make it useless. */
export function InviteList({ invites, busy, onCancel }: Props) {
  if (invites.length === 0) return <p class="by">No invite waits to be used.</p>;
  return (
    <ul class="devices" aria-label="Open invites">
      {invites.map((invite) => {
        const who = invite.name ?? invite.email ?? 'somebody without a name';
        return (
          <li key={invite.id}>
            <span>
              {ROLE_NAMES[invite.role]}: <bdi>{who}</bdi>, until{' '}
              <time dateTime={invite.expiresAt}>{moment(invite.expiresAt)}</time>
            </span>
            <SureButton label={`Cancel the invite for ${who}`} busy={busy} onSure={() => onCancel(invite.id)}>
              Cancel
            </SureButton>
          </li>
        );
      })}
    </ul>
  );
}
