import { Button } from '../../../components/base/Button.tsx';
import { Disclosure } from '../../../components/base/Disclosure.tsx';
import type { Meeting } from '../../../utils/record/meeting.ts';

interface Props {
  meeting: Meeting;
  onBack(key: string): void;
}

/** What was left out and could be on the agenda, with the way back. */
export function LeftOut({ meeting: { agenda, added, removed }, onBack }: Props) {
  const all = [...agenda, ...added.map(({ id: key, text: title }) => ({ key, title }))];
  const out = all.filter(({ key }) => removed.includes(key));
  if (out.length === 0) return null;
  return (
    <Disclosure summary={`Left out (${out.length})`}>
      <ul class="agenda-out">
        {out.map(({ key, title }) => (
          <li key={key}>
            <span dir="auto">{title}</span>
            <Button variant="quiet" label={`Put back: ${title}`} onClick={() => onBack(key)}>
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
