import { useRef, useState } from 'preact/hooks';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { Toast } from '../../../components/base/Toast.tsx';
import type { Meeting } from '../../../utils/record/meeting.ts';
import type { Api } from '../api.ts';
import { longDay } from '../digest/longDay.ts';
import { SureButton } from '../people/SureButton.tsx';
import { useSaveKey } from '../useSaveKey.ts';
import { AddItem } from './AddItem.tsx';
import { Agenda } from './Agenda.tsx';
import { leftOut, putBack, taken, withItem } from './edits.ts';
import { LateWords } from './LateWords.tsx';
import { LeftOut } from './LeftOut.tsx';
import { SavingNotice, SavingState } from './SavingState.tsx';
import { TakeAgenda } from './TakeAgenda.tsx';
import { TooLate } from './TooLate.tsx';
import { drawerOf } from './unsaved.ts';
import { useMeeting } from './useMeeting.ts';
import { useMoves } from './useMoves.ts';

interface Props {
  api: Api;
  start: Meeting;
  /** The member who writes. */
  me: string;
  onHeld(held: Meeting): void;
}

/** The agenda of the meeting to come: notes, items left out and added, saved as one goes. */
export function MeetingEditor({ api, start, me, onHeld }: Props) {
  const [drawer] = useState(() => drawerOf(me, start.number));
  const desk = useMeeting(api, start, drawer);
  const { meeting, edit, save } = desk;
  const [isClosing, setIsClosing] = useState(false);
  const [last, setLast] = useState<{ key: string; title: string } | null>(null);
  const form = useSaveKey(() => void save());
  const { move, told } = useMoves(desk, form);
  const end = useRef<HTMLInputElement>(null);
  const leaveOut = (key: string, title: string, from: HTMLElement): void => {
    const lines = [...(form.current?.querySelectorAll<HTMLElement>('.agenda-line') ?? [])];
    const at = lines.indexOf(from);
    (lines[at + 1] ?? lines[at - 1] ?? end.current)?.focus();
    edit(leftOut(key));
    void save();
    setLast({ key, title });
  };
  const back = (key: string): void => {
    edit(putBack(key));
    void save();
  };
  const add = (text: string): void => {
    edit(withItem(text));
    void save();
  };
  const take = (words: readonly string[]): Promise<boolean> => {
    edit(taken(words));
    return save();
  };
  const hold = async (): Promise<void> => {
    setIsClosing(true);
    const closed = await desk.hold();
    if (closed?.late.length === 0) onHeld(closed.meeting);
    else setIsClosing(false);
  };
  if (meeting.held && !isClosing) return <LateWords words={desk.late} meeting={meeting} onSeen={onHeld} />;
  const isQuiet = meeting.agenda.length + meeting.added.length === 0;
  return (
    <form class="agenda" ref={form} onSubmit={(event) => event.preventDefault()}>
      <TakeAgenda api={api} number={meeting.number} before={save}>
        <SavingState saving={desk.saving} />
      </TakeAgenda>
      <TooLate me={me} number={meeting.number} onTake={take} />
      <SavingNotice {...desk} onRetry={() => void save()} />
      {isQuiet && (
        <EmptyState title={`Nothing changed since ${longDay(meeting.since)}`}>
          <p>
            New and rising problems, decisions, reports without an answer and open introductions come onto the agenda by
            themselves. Sort what waits in <a href="#triage">Triage</a>, or add something to talk about below.
          </p>
        </EmptyState>
      )}
      <Agenda meeting={meeting} edit={{ edit, leaveOut, move }} />
      <output class="sr-only">{told}</output>
      <AddItem inputRef={end} onAdd={add} />
      <LeftOut meeting={meeting} onBack={back} />
      <section class="digest-section" aria-label="When you have met">
        <h3>When you have met</h3>
        <p>Closing keeps this agenda as it stands. The next one begins with what changes from then on.</p>
        <div>
          <SureButton label={`It was held: meeting ${meeting.number}`} busy={isClosing} onSure={() => void hold()}>
            It was held
          </SureButton>
        </div>
      </section>
      {last && <Toast text={`Left out: ${last.title}`} undo={() => back(last.key)} onDone={() => setLast(null)} />}
    </form>
  );
}
