import { parseInviteLink } from '../../utils/record/join.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import type { Api } from './api.ts';
import { SellerInvite } from './SellerInvite.tsx';
import { SignIn } from './SignIn.tsx';

interface Props {
  /** The address of this page, with the code in its fragment. */
  href: string;
  api: Api;
  onJoined(token: string): void;
}

/** What an invite link leads to: the inbox for product managers and admins, the extension for sellers. */
export function Join({ href, api, onJoined }: Props) {
  const invite = parseInviteLink(href);
  if (!invite)
    return (
      <main class="gate">
        <EmptyState title={FAILURES['invite-malformed'][0]}>{FAILURES['invite-malformed'][1]}</EmptyState>
      </main>
    );
  return (
    <main class="gate">
      <h1>Heard</h1>
      {invite.role === 'seller' ? (
        <SellerInvite link={href} />
      ) : (
        <SignIn code={invite.code} role={invite.role} api={api} onJoined={onJoined} />
      )}
    </main>
  );
}
