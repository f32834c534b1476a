import { useMemo } from 'preact/hooks';
import type { AnswerDraft } from '../../utils/record/trackedAnswer.ts';
import type { Call } from '../outbox/door.ts';

export interface AskActions {
  /** Keeps what is typed; each keystroke is committed before the popup can be closed. */
  save(askId: string, draft: AnswerDraft): void;
  /** Resolves to whether it is committed and on its way. */
  send(askId: string, draft: AnswerDraft): Promise<boolean>;
  discard(askId: string): void;
  openOptions(): void;
}

interface Outlets {
  fail(error: unknown): void;
  tell(told: { text: string; undo?: () => void }): void;
  openOptions(): void;
}

/** Everything a person can do to what is asked of them; a failure is shown in its own words. */
export function useAskActions(call: Call, { fail, tell, openOptions }: Outlets): AskActions {
  return useMemo(() => {
    const takeBack = (askId: string): void => void call('answer.takeBack', { askId }).catch(fail);
    return {
      save: (askId, draft) => void call('answer.save', { askId, draft }).catch(fail),
      send: async (askId, draft) => {
        try {
          await call('answer.send', { askId, draft });
          tell({ text: 'Answered, on its way', undo: () => takeBack(askId) });
          return true;
        } catch (error) {
          fail(error);
          return false;
        }
      },
      discard: (askId) => void call('answer.discard', { askId }).catch(fail),
      openOptions,
    };
  }, [call, fail, tell, openOptions]);
}
