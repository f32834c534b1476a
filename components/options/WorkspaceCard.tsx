import { useState } from 'preact/hooks';
import type { PublicMembership } from '../../utils/messages/protocol.ts';
import type { Role } from '../../utils/record/join.ts';
import { Button } from '../base/Button.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import type { WorkspaceState } from './useWorkspace.ts';

interface Props {
  membership: PublicMembership;
  workspace: WorkspaceState;
}

const ROLES: Record<Role, string> = { seller: 'Seller', pm: 'Product manager', admin: 'Admin' };

/** Who this browser speaks as, and to whom. */
export function WorkspaceCard({ membership, workspace: { failure, busy, leave } }: Props) {
  const [asked, setAsked] = useState(false);
  const { workspace, member, endpoint } = membership;
  return (
    <section class="card" aria-labelledby="workspace">
      <h2 id="workspace">
        <bdi>{workspace.name}</bdi>
      </h2>
      <dl class="facts">
        <dt>You</dt>
        <dd>
          <bdi>{member.name}</bdi>
          {member.email && <bdi class="facts-more">{member.email}</bdi>}
        </dd>
        <dt>Role</dt>
        <dd>{ROLES[member.role]}</dd>
        <dt>Endpoint</dt>
        <dd>
          <bdi>{endpoint}</bdi>
        </dd>
      </dl>
      <FailureNotice failure={failure} />
      {asked ? (
        <div class="leave">
          <p>
            Reports that were not sent yet stay in this browser, tied to <bdi>{workspace.name}</bdi>. They are never
            sent to another workspace; join this one again to send them. What you typed on introductions and did not
            send is erased.
          </p>
          <div class="actions">
            <Button variant="danger" busy={busy} onClick={() => void leave()}>
              Leave the workspace
            </Button>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              Stay
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button onClick={() => setAsked(true)}>Leave…</Button>
        </div>
      )}
    </section>
  );
}
