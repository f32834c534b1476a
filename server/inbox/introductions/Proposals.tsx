import { useCallback, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { day } from '../../../components/list/time.ts';
import type { IntroductionDetail, Proposal } from '../../../utils/record/introductionAsk.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useIds } from '../useIds.ts';
import { useTask } from '../useTask.ts';
import { person } from './words.ts';

interface Props {
  detail: IntroductionDetail;
  api: Api;
  onSent(detail: IntroductionDetail): void;
}

/** As many as are still wanted are ticked, the best first. */
const best = (proposals: readonly Proposal[], { wanted, yes }: IntroductionDetail): string[] =>
  proposals
    .filter(({ cooling }) => cooling === null)
    .slice(0, wanted - yes)
    .map(({ key }) => key);

/** Who could be asked, with the reasons; the ticked ones are asked with one key. */
export function Proposals({ detail, api, onSent }: Props) {
  const { id } = detail;
  const ask = useCallback(() => api.proposals(id), [api, id]);
  const { value, failure, retry } = useAnswer(ask);
  const [ticked, setTicked] = useState<string[] | null>(null);
  const [refused, setRefused] = useState(0);
  const task = useTask();
  const idOf = useIds();
  const proposals = value?.proposals ?? [];
  const chosen = ticked ?? best(proposals, detail);
  const tick = (key: string): void =>
    setTicked(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const send = (): void =>
    task.run(async () => {
      const reply = await api.sendAsks(id, { asks: chosen.map((key) => ({ id: idOf(key), key })) });
      setRefused(reply.refused.length);
      setTicked(null);
      onSent(reply.introduction);
      retry();
    });
  return (
    <section class="problem-part" aria-label="Who could be asked" aria-busy={!value && !failure}>
      <h3>Who could be asked</h3>
      <FailureNotice failure={failure ?? task.failure} {...(failure && { onRetry: retry })} />
      {refused > 0 && (
        <Notice tone="warning" title={`${refused} could not be asked: somebody else asked them meanwhile.`} />
      )}
      {value && proposals.length === 0 && (
        <p class="problem-hint">
          Nobody fits who has not been asked. Other words find others; sellers note in the form who would talk.
        </p>
      )}
      <ul class="members">
        {proposals.map((one) => (
          <li key={one.key} class="member">
            <label class="member-tick" dir="auto">
              <input
                type="checkbox"
                checked={chosen.includes(one.key)}
                disabled={one.cooling !== null}
                onInput={() => tick(one.key)}
              />
              <span>
                {person(one)}, through <bdi>{one.seller.name}</bdi>
              </span>
            </label>
            <span class="by" dir="auto">
              {one.reasons.join('; ')}
            </span>
            {one.cooling && (
              <span class="by" dir="auto">
                asked on {day(one.cooling.askedOn)} for: {one.cooling.about}. Again from {day(one.cooling.until)}.
              </span>
            )}
          </li>
        ))}
      </ul>
      {proposals.length > 0 && (
        <div class="problem-acts">
          <Button variant="primary" busy={task.busy} disabled={chosen.length === 0} onClick={send}>
            {`Ask for ${chosen.length === 1 ? 'this one' : `these ${chosen.length}`}`}
          </Button>
          <span class="by">Each ask goes to the seller, who says yes, later or no.</span>
        </div>
      )}
    </section>
  );
}
