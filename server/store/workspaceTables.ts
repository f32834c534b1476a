/** One table with rows of workspaces, and what of it an export tells. */
export interface WorkspaceTable {
  name: string;
  /** The column with the workspace's id. */
  workspace: 'id' | 'workspace_id';
  /** Columns by which its rows are ordered; none: nothing of it is told, since it can be made anew or is a secret. */
  order: readonly string[];
  /** Columns with JSON texts, told as what they hold. */
  json: readonly string[];
  /** Columns that are not told: secrets, and what is made anew from the others. */
  leaves: readonly string[];
}

const table = (name: string, order: string, json = '', leaves = ''): WorkspaceTable => {
  const [columns, texts, left] = [order, json, leaves].map((names) => names.split(' ').filter(Boolean));
  return { name, workspace: 'workspace_id', order: columns ?? [], json: texts ?? [], leaves: left ?? [] };
};

/** A table of which an export tells nothing. */
const untold = (name: string): WorkspaceTable => table(name, '');

/**
 * Every table with rows of workspaces; each stands behind those that it refers to. A test holds the list against the
 * tables that are there, so that a new one is neither left behind by a deletion nor forgotten by an export.
 */
export const WORKSPACE_TABLES: readonly WorkspaceTable[] = [
  { ...table('workspace', 'id'), workspace: 'id' },
  // Counted out of everything else, by triggers: the last to go.
  untold('loop_waiting'),
  untold('loop_answer'),
  untold('loop_open'),
  untold('loop_place'),
  table('member', 'id', '', 'email_key'),
  table('device', 'id', '', 'token_hash'),
  untold('invite'), // their codes are secrets, and nothing else of them matters once they are used
  table('news', 'version', 'redact sites', 'site_key'),
  table('problem', 'id', 'json', 'words answered_at'),
  table('report', 'arrived_seq', 'json', 'hash account_keys indexed_revision'),
  // Both columns stand in its JSON as well.
  table('decision', 'seq id', 'json', 'review_at returns'),
  table('operation', 'seq', 'steps told'),
  untold('operation_cell'),
  table('problem_owner', 'problem_id number'),
  table('ranking_change', 'seq', 'json'),
  table('problem_input', 'seq problem_id', 'json'),
  untold('ranking_page'), // worked out of everything else
  untold('ranking_place'),
  table('problem_return', 'seq decision_id'),
  table('question', 'asked_seq id', 'json'),
  table('question_answer', 'answered_at id', 'json', 'hash'),
  table('introduction', 'seq id', 'json'),
  table('introduction_takeover', 'introduction_id number'),
  table('introduction_ask', 'seq id', 'reasons', 'person_key'),
  table('introduction_step', 'seq id', 'json'),
  table('outcome_import', 'id'),
  table('outcome_import_step', 'seq'),
  table('deal_outcome', 'seq', 'json'),
  table('deletion', 'seq', 'counts'),
  table('deleted_report', 'seq'),
  table('offered_call', 'report_id'),
  table('call_seat', 'report_id member_id'),
  table('meeting', 'number', 'json'),
  // What the indexer makes of the reports.
  untold('account'),
  untold('report_account'),
  untold('term'),
  untold('agreed_topic'), // made anew by the indexer, as the next one is
  untold('search'),
];

/** Those of which an export tells. */
export const TOLD_TABLES = WORKSPACE_TABLES.filter(({ order }) => order.length > 0);
