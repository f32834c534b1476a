import { Select } from '../../../components/base/Select.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Role } from '../../../utils/record/join.ts';
import type { ListedMember } from '../../../utils/record/people.ts';
import { ROLE_NAMES, ROLE_OPTIONS, roleOf } from './roleNames.ts';
import { SureButton } from './SureButton.tsx';

interface Props {
  member: ListedMember;
  /** It is the reader's own row: their role is another admin's to change. */
  isMe: boolean;
  busy: boolean;
  onRole(role: Role): void;
  onSignOut(): void;
  onDeviceOut(deviceId: string): void;
}

/** What else ends when somebody is signed in nowhere any more; nothing for a seller whom no invite can name. */
function leavingNote({ email, role }: ListedMember): string | undefined {
  const invites = email === null ? [] : [`Unused invites to ${email} are cancelled.`];
  const duties =
    role === 'seller' ? [] : ['Their problems have no owner then, and their seats in calls to come are free.'];
  return [...invites, ...duties].join(' ') || undefined;
}

/** One member: who, in which role, signed in where. */
export function MemberItem({ member, isMe, busy, onRole, onSignOut, onDeviceOut }: Props) {
  const { name, email, role, devices } = member;
  return (
    <li class="person">
      <div class="person-who">
        <bdi class="person-name">{name}</bdi>
        {email && <bdi class="by">{email}</bdi>}
      </div>
      {isMe ? (
        <span>{ROLE_NAMES[role]} (you)</span>
      ) : (
        <Select
          aria-label={`Role of ${name}`}
          value={role}
          options={ROLE_OPTIONS}
          onInput={(value) => onRole(roleOf(value, role))}
        />
      )}
      {devices.length === 0 && <p class="by">Signed in nowhere. Invite them by their address to let them in again.</p>}
      {devices.length > 0 && (
        <ul class="devices" aria-label={`Browsers of ${name}`}>
          {devices.map((device) => (
            <li key={device.id}>
              <span>
                <bdi>{device.name}</bdi>, last seen <time dateTime={device.lastSeen}>{moment(device.lastSeen)}</time>
              </span>
              <SureButton
                label={`Sign out ${device.name} of ${name}`}
                busy={busy}
                note={devices.length === 1 ? leavingNote(member) : undefined}
                onSure={() => onDeviceOut(device.id)}
              >
                Sign out
              </SureButton>
            </li>
          ))}
        </ul>
      )}
      {devices.length > 1 && (
        <SureButton label={`Sign out everywhere: ${name}`} busy={busy} note={leavingNote(member)} onSure={onSignOut}>
          Sign out everywhere
        </SureButton>
      )}
    </li>
  );
}
