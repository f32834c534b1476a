import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { drawerOf } from './unsaved.ts';

interface Props {
  /** The member who looks at it. */
  me: string;
  /** The meeting to come. */
  number: number;
}

/** Words that this tab could not save before the last meeting was closed, so that they can be taken along. */
export function TooLate({ me, number }: Props) {
  const [drawer] = useState(() => drawerOf(me, number - 1));
  const [found, setFound] = useState(() => drawer.read());
  if (!found || found.words.length === 0) return null;
  const drop = (): void => {
    drawer.keep(null);
    setFound(null);
  };
  return (
    <Notice
      tone="warning"
      title={`Meeting ${number - 1} was closed before these words of yours were saved`}
      action={<Button onClick={drop}>I have copied them</Button>}
    >
      <p>Copy them from here, and add them to this meeting.</p>
      <ul class="agenda-late">
        {found.words.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
