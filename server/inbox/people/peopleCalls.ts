import type { Role } from '../../../utils/record/join.ts';
import { type InviteInput, InviteReply, People } from '../../../utils/record/people.ts';
import { SharedQuotes, WorkspaceRules } from '../../../utils/record/quotes.ts';
import { type Ask, at } from '../ask.ts';

/** People and rules as an admin's inbox sees them, and what customers said as far as the reader may know. */
export interface PeopleCalls {
  people(): Promise<People>;
  invite(input: InviteInput): Promise<InviteReply>;
  cancelInvite(id: string): Promise<People>;
  changeRole(memberId: string, role: Role): Promise<People>;
  signMemberOut(memberId: string): Promise<People>;
  signDeviceOut(deviceId: string): Promise<People>;
  rules(): Promise<WorkspaceRules>;
  changeRules(rules: WorkspaceRules): Promise<WorkspaceRules>;
  quotes(problemId: string): Promise<SharedQuotes>;
}

export const peopleCalls = (ask: Ask): PeopleCalls => ({
  people: () => ask('/v1/people', People),
  invite: (input) => ask('/v1/people/invites', InviteReply, input),
  cancelInvite: (id) => ask(at('people', 'invites', id, 'cancel'), People, {}),
  changeRole: (memberId, role) => ask(at('people', memberId), People, { role }, 'PUT'),
  signMemberOut: (memberId) => ask(at('people', memberId, 'sign-out'), People, {}),
  signDeviceOut: (deviceId) => ask(at('people', 'devices', deviceId, 'sign-out'), People, {}),
  rules: () => ask('/v1/rules', WorkspaceRules),
  changeRules: (rules) => ask('/v1/rules', WorkspaceRules, rules, 'PUT'),
  quotes: (problemId) => ask(at('problems', problemId, 'quotes'), SharedQuotes),
});
