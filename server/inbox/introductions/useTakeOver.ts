import type { IntroductionSummary } from '../../../utils/record/introduction.ts';
import type { IntroductionDetail } from '../../../utils/record/introductionAsk.ts';
import type { Api } from '../api.ts';
import { type InboxError, isOutdated } from '../inboxError.ts';
import { useTask } from '../useTask.ts';

interface TakeOver {
  busy: boolean;
  failure: InboxError | null;
  take(request: Pick<IntroductionSummary, 'id' | 'askedBy'>): void;
}

/** Takes a request over from whom the page shows; where somebody was quicker, `onOutdated` shows who has it. */
export function useTakeOver(api: Api, onTaken: (detail: IntroductionDetail) => void, onOutdated: () => void): TakeOver {
  const { busy, failure, run } = useTask();
  return {
    busy,
    failure,
    take: ({ id, askedBy }) =>
      run(async () => {
        try {
          onTaken(await api.takeOverIntroduction(id, askedBy.id));
        } catch (error) {
          if (isOutdated(error)) onOutdated();
          throw error;
        }
      }),
  };
}
