import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { drawerOf, type LeftBehind, leftBehind } from './unsaved.ts';

interface Props {
  /** The member who looks at it. */
  me: string;
  /** The meeting to come. */
  number: number;
  /** Puts these words on its agenda; resolves once that was tried. */
  onTake(words: readonly string[]): Promise<unknown>;
}

/** Words that this tab could not save before their meeting was closed, to be taken along to the one to come. */
export function TooLate({ me, number, onTake }: Props) {
  const [found, setFound] = useState(() => leftBehind(me, number));
  const hide = (closed: number): void => setFound((before) => before.filter((one) => one.number !== closed));
  const empty = (closed: number): void => drawerOf(me, closed).keep(null);
  const drop = (closed: number): void => {
    empty(closed);
    hide(closed);
  };
  const take = ({ number: closed, words }: LeftBehind): void => {
    hide(closed);
    // Saved or not: by then they are on the endpoint or in the drawer of this meeting.
    void onTake(words).then(() => empty(closed));
  };
  return (
    <>
      {found.map((late) => (
        <Notice
          key={late.number}
          tone="warning"
          title={`Meeting ${late.number} was closed before these words of yours were saved`}
          action={<Button onClick={() => take(late)}>Add them to this agenda</Button>}
        >
          <ul class="agenda-late">
            {late.words.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          <Button variant="quiet" onClick={() => drop(late.number)}>
            I do not need them
          </Button>
        </Notice>
      ))}
    </>
  );
}
