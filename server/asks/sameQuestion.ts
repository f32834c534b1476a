interface Asked {
  report_id: string;
  asked_by: string;
  json: string;
}

/** Whether a question is one that is there already, sent again after a lost answer: same words, person and report. */
export const isSameQuestion = (held: Asked, sent: Asked): boolean =>
  held.report_id === sent.report_id && held.asked_by === sent.asked_by && held.json === sent.json;
