import type { LoopHealth, LoopListName } from '../../../utils/record/loopHealth.ts';
import { HEALTH, type HealthPlace, listHash } from './healthHash.ts';
import { AGE_WORDS, days, LIST_WORDS } from './healthWords.ts';

interface Props {
  health: LoopHealth;
  open: HealthPlace;
}

/** Every number, each the way to the list that it counts. */
export function Numbers({ health, open }: Props) {
  const { unanswered, unseen, overdue, unowned, answers } = health;
  const current = (list: LoopListName): 'page' | undefined => (open?.list === list && !open.age ? 'page' : undefined);
  const number = (list: LoopListName, value: string | number) => (
    <a class="health-number" data-row={`${list} null`} href={listHash(list)} aria-current={current(list)}>
      <span>{LIST_WORDS[list].title}</span> <strong>{value}</strong>
    </a>
  );
  return (
    <ul class="health-numbers">
      <li>
        {number('unanswered', unanswered.reports)}
        <ul>
          {unanswered.ages.map(({ age, reports }) => (
            <li key={age}>
              <a
                class="health-number"
                data-row={`unanswered ${age}`}
                href={listHash('unanswered', age)}
                aria-current={open?.age === age ? 'page' : undefined}
              >
                <span>waiting {AGE_WORDS[age]}</span> <strong>{reports}</strong>
              </a>
            </li>
          ))}
        </ul>
      </li>
      <li>{number('unseen', unseen)}</li>
      <li>{number('overdue', overdue)}</li>
      <li>{number('unowned', unowned)}</li>
      <li>{number('answered', answers.reports)}</li>
      <li>
        <a class="health-number" data-row="" href={HEALTH} aria-current={open ? undefined : 'page'}>
          <span>Median time to an answer</span>{' '}
          <strong>{answers.medianDays === null ? 'not known' : days(answers.medianDays)}</strong>
        </a>
      </li>
    </ul>
  );
}
