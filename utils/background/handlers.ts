import type { Handlers } from '../messages/router.ts';
import { accountCalls } from './accountCalls.ts';
import { askCalls } from './askCalls.ts';
import { coachCalls } from './coachCalls.ts';
import { formCalls } from './formCalls.ts';
import { meCalls } from './meCalls.ts';
import { outboxCalls } from './outboxCalls.ts';
import { problemCalls } from './problemCalls.ts';
import type { Parts } from './parts.ts';
import { reportCalls } from './reportCalls.ts';
import { workspaceCalls } from './workspaceCalls.ts';

/** One function for every call a page can make. */
export const createHandlers = (parts: Parts): Handlers => ({
  ...coachCalls(),
  ...formCalls(parts),
  ...reportCalls(parts),
  ...outboxCalls(parts),
  ...workspaceCalls(parts),
  ...askCalls(parts),
  ...accountCalls(parts),
  ...problemCalls(parts),
  ...meCalls(parts),
});
