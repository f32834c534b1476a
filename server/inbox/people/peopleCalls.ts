import type { Role } from '../../../utils/record/join.ts';
import { type InviteInput, InviteReply, People } from '../../../utils/record/people.ts';
import { SharedQuotes, WorkspaceRules } from '../../../utils/record/quotes.ts';
import { DeleteReply } from '../../../utils/record/wholeWorkspace.ts';
import { type Ask, type AskText, at } from '../ask.ts';

/** An export of everything may take as long, in milliseconds. */
const EXPORT_PATIENCE = 15 * 60_000;

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
  /** Everything of the workspace as text, a line a row. */
  exportAll(): Promise<string>;
  deleteWorkspace(name: string): Promise<unknown>;
}

export const peopleCalls = (ask: Ask, text: AskText): PeopleCalls => ({
  people: () => ask('/v1/people', People),
  invite: (input) => ask('/v1/people/invites', InviteReply, input),
  cancelInvite: (id) => ask(at('people', 'invites', id, 'cancel'), People, {}),
  changeRole: (memberId, role) => ask(at('people', memberId), People, { role }, 'PUT'),
  signMemberOut: (memberId) => ask(at('people', memberId, 'sign-out'), People, {}),
  signDeviceOut: (deviceId) => ask(at('people', 'devices', deviceId, 'sign-out'), People, {}),
  rules: () => ask('/v1/rules', WorkspaceRules),
  changeRules: (rules) => ask('/v1/rules', WorkspaceRules, rules, 'PUT'),
  quotes: (problemId) => ask(at('problems', problemId, 'quotes'), SharedQuotes),
  exportAll: () => text('/v1/export', EXPORT_PATIENCE),
  deleteWorkspace: (name) => ask('/v1/workspace/delete', DeleteReply, { name }),
});
