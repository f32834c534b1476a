import type { Me, MyProblem } from '../../utils/record/me.ts';
import { SafeSentence } from '../decision/SafeSentence.tsx';
import { StatusBadge } from '../decision/StatusBadge.tsx';
import { day } from '../list/time.ts';
import { counted } from '../../utils/record/counted.ts';
import { movedWords } from './words.ts';

interface Props {
  me: Me;
  copy?: ((text: string) => Promise<void>) | undefined;
}

/** The problems my reports stand on, those decided last first, each with what I may tell the customer. */
export function Moved({ me: { problems }, copy }: Props) {
  const more = problems.all - problems.shown.length;
  return (
    <section class="me-card" aria-labelledby="moved">
      <h2 id="moved">What it moved</h2>
      <p>{movedWords(problems)}</p>
      {problems.shown.length > 0 && (
        <ul class="me-problems">
          {problems.shown.map((problem) => (
            <Problem key={problem.id} problem={problem} copy={copy} />
          ))}
        </ul>
      )}
      {more > 0 && <p class="me-soft">{counted(more, 'problem')} more: search for them in the popup.</p>}
    </section>
  );
}

function Problem({ problem: { statement, reports, decision }, copy }: Pick<Props, 'copy'> & { problem: MyProblem }) {
  return (
    <li>
      <p class="me-statement" dir="auto">
        {statement}
      </p>
      <p class="me-facts">
        <StatusBadge standing={decision?.status ?? 'received'} />
        {decision && (
          <span>
            <bdi>{decision.decidedBy}</bdi>, {day(decision.decidedAt)}
          </span>
        )}
        <span>{counted(reports, 'report')} of yours</span>
      </p>
      {decision?.safeSentence && <SafeSentence words={decision.safeSentence} {...(copy && { copy })} />}
    </li>
  );
}
