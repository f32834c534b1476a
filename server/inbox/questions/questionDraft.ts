import * as z from 'zod/mini';

/** A question as it is typed; `id` belongs to these very words, so that sending them twice asks once. */
const QuestionDraft = z.object({ id: z.string(), text: z.string() });
export type QuestionDraft = z.infer<typeof QuestionDraft>;

const key = (reportId: string): string => `heard.question.${reportId}`;

/** What was typed for this report and not sent yet; null when nothing was. */
export function readQuestion(reportId: string, storage: Storage = sessionStorage): QuestionDraft | null {
  try {
    return QuestionDraft.parse(JSON.parse(storage.getItem(key(reportId)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps what is typed through a reload or a lost connection; null when it was sent. */
export function keepQuestion(reportId: string, draft: QuestionDraft | null, storage: Storage = sessionStorage): void {
  try {
    if (draft) storage.setItem(key(reportId), JSON.stringify(draft));
    else storage.removeItem(key(reportId));
  } catch {
    // Nothing is lost yet: the field still holds it.
  }
}
