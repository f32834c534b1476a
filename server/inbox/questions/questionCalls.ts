import { type QuestionInput, QuestionPage, QuestionsReply } from '../../../utils/record/asks.ts';
import { type Ask, at } from '../ask.ts';

export interface QuestionsQuery {
  state: 'open' | 'answered';
  before?: string | null;
  limit: number;
}

/** Questions to sellers as the inbox sees them. */
export interface QuestionCalls {
  questions(query: QuestionsQuery): Promise<QuestionPage>;
  questionsOn(reportId: string): Promise<QuestionsReply>;
  /** The id made by the sender makes it safe to send again. */
  ask(reportId: string, question: QuestionInput): Promise<QuestionsReply>;
  withdrawQuestion(id: string): Promise<QuestionsReply>;
}

const onReport = (id: string): string => at('reports', id, 'questions');

export const questionCalls = (ask: Ask): QuestionCalls => ({
  questions: ({ state, before, limit }) => {
    const params = new URLSearchParams({ state, limit: String(limit) });
    if (before) params.set('before', before);
    return ask(`/v1/questions?${params}`, QuestionPage);
  },
  questionsOn: (reportId) => ask(onReport(reportId), QuestionsReply),
  ask: (reportId, question) => ask(onReport(reportId), QuestionsReply, question),
  withdrawQuestion: (id) => ask(at('questions', id, 'withdraw'), QuestionsReply, {}),
});
