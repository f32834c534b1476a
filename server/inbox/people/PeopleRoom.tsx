import '../ranking/ranking.css';
import './people.css';
import { useCallback, useEffect } from 'preact/hooks';
import type { Session } from '../../../utils/record/inbox.ts';
import type { People } from '../../../utils/record/people.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';
import { InviteForm } from './InviteForm.tsx';
import { InviteList } from './InviteList.tsx';
import { MemberItem } from './MemberItem.tsx';
import { RulesForm } from './RulesForm.tsx';
import { WholeWorkspace } from './WholeWorkspace.tsx';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** An admin's room: who is here, who may come, and the rules that hold for all. */
export function PeopleRoom({ api, session, onSignOut }: Props) {
  const everybody = useAnswer(useCallback(() => api.people(), [api]));
  const rules = useAnswer(useCallback(() => api.rules(), [api]));
  const { busy, failure, run } = useTask();
  const { value, set } = everybody;
  const change = (work: () => Promise<People>): void => run(async () => set(await work()));
  useEffect(() => {
    document.title = 'Heard people';
  }, []);
  return (
    <div class="inbox inbox-open inbox-single">
      <InboxHeader session={session} room="people" onSignOut={onSignOut} />
      <main class="inbox-pane">
        <div class="pane" aria-busy={!value && !everybody.failure}>
          <FailureNotice failure={everybody.failure} onRetry={everybody.retry} />
          <FailureNotice failure={failure} />
          {value && (
            <>
              <section aria-labelledby="members">
                <h2 id="members">People</h2>
                <ul class="persons">
                  {value.people.map((member) => (
                    <MemberItem
                      key={member.id}
                      member={member}
                      isMe={member.id === session.member.id}
                      busy={busy}
                      onRole={(role) => change(() => api.changeRole(member.id, role))}
                      onSignOut={() => change(() => api.signMemberOut(member.id))}
                      onDeviceOut={(id) => change(() => api.signDeviceOut(id))}
                    />
                  ))}
                </ul>
              </section>
              <section aria-labelledby="invites">
                <h2 id="invites">Invites</h2>
                <InviteList invites={value.invites} busy={busy} onCancel={(id) => change(() => api.cancelInvite(id))} />
                <InviteForm api={api} onInvited={set} />
              </section>
            </>
          )}
          <section aria-labelledby="rules">
            <h2 id="rules">Rules</h2>
            <FailureNotice failure={rules.failure} onRetry={rules.retry} />
            {rules.value && <RulesForm api={api} rules={rules.value} onSaved={rules.set} />}
          </section>
          <WholeWorkspace api={api} name={session.workspace.name} onDeleted={onSignOut} />
        </div>
      </main>
    </div>
  );
}
