import { useState } from 'preact/hooks';
import { draftOfAsk, type IntroductionDraft } from '../../utils/record/introductionDraft.ts';
import type { AskAnswer, SellersAsk } from '../../utils/record/introductionAsk.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import { type AskItem, askStanding, isOver, returnedOn } from '../../utils/record/trackedAnswer.ts';
import { Button } from '../base/Button.tsx';
import { age, day, moment } from '../list/time.ts';
import { AnswerState } from './AnswerState.tsx';
import { consentWords } from './consentWords.ts';
import { IntroductionForm } from './IntroductionForm.tsx';
import { UnsentWords } from './UnsentWords.tsx';
import type { AskActions } from './useAskActions.ts';

interface Props {
  item: AskItem;
  introduction: SellersAsk;
  now: number;
  /** The name of whoever is asked. */
  me: string;
  actions: AskActions;
}

const WANTS = { call: 'a call', beta: 'a beta', specReview: 'a spec review' } as const;
const SAID = { accepted: 'You said yes', later: 'You said later', declined: 'You said no' } as const;
const OVER = { withdrawn: 'No longer needed.', expired: 'Its last day is over.' } as const;
const BUTTONS = [
  ['accepted', 'Yes'],
  ['later', 'Later'],
  ['declined', 'No'],
] as const;

const HOW = {
  introduces: 'I introduce by mail',
  direct: 'write directly',
  joinsNextCall: 'join my next call',
} as const;

/** The seller's own answer: `You said later, from Jun 1, 2026. It comes back by itself then.` */
function said(answer: AskAnswer, lastDay: string, today: string): string {
  if (answer.status === 'accepted')
    return `${SAID.accepted}: ${HOW[answer.how]}. ${consentWords(answer.consent, today)}`;
  const from = answer.status === 'later' ? `, from ${day(answer.until)}` : '';
  const back = answer.status === 'later' && answer.until <= lastDay ? ' It comes back by itself then.' : '';
  return `${SAID[answer.status]}${from}.${back}`;
}

/** The person who is asked for, or somebody at the account. */
function whom({ contact, account }: SellersAsk): string {
  const who = contact?.name ?? contact?.email ?? 'Somebody';
  return account ? `${who} at ${account}` : who;
}

/** A product manager's ask for one of my contacts: what for, why me, my yes, later or no, and what came of it. */
export function IntroductionCard({ item, introduction: ask, now, me, actions }: Props) {
  const kept = (item.draft ?? (item.sent?.state === 'refused' ? item.sent : null))?.draft;
  const [draft, setDraft] = useState<IntroductionDraft | null>(kept?.kind === 'introduction' ? kept : null);
  const [opened, setOpened] = useState(false);
  const today = dayHere(now);
  const returned = returnedOn(item, today);
  const { status, held, thanked } = ask;
  const over = isOver(item.ask);
  const ended = status === 'withdrawn' || status === 'expired' ? OVER[status] : null;
  const open = (wanted: IntroductionDraft['status']): void => {
    setOpened(true);
    setDraft((typed) => typed ?? draftOfAsk(ask, wanted, me)); // what is typed stays, wherever one clicks
  };
  const change = (next: IntroductionDraft): void => {
    setDraft(next);
    actions.save(ask.id, next);
  };
  const send = async (done: IntroductionDraft): Promise<void> => {
    if (await actions.send(ask.id, done)) setDraft(null);
  };
  const discard = (): void => {
    actions.discard(ask.id);
    setDraft(null);
  };
  return (
    <li class="row ask">
      <button
        type="button"
        class="row-head"
        data-row={ask.id}
        aria-expanded={draft !== null && !over}
        onClick={() => !over && open('accepted')}
      >
        <span class="row-title" dir="auto">
          {whom(ask)}: {ask.about}
        </span>
        <span class="row-facts">
          <bdi class="row-seller">{ask.askedBy}</bdi> <span>asks for {WANTS[ask.kind]}</span>
          <time class="row-age" dateTime={ask.askedAt} title={moment(ask.askedAt)}>
            {age(ask.askedAt, now)}
          </time>
        </span>
      </button>
      <div class="ask-body">
        {ask.who && (
          <p class="ask-about" dir="auto">
            Looked for: {ask.who}
          </p>
        )}
        {ask.problem && (
          <p class="ask-about">
            About: <span dir="auto">{ask.problem}</span>
          </p>
        )}
        <p class="ask-about" dir="auto">
          {ask.duration && `${ask.duration}, `}until {day(ask.until)}. Why: {ask.reasons.join('; ')}.
        </p>
        <AnswerState item={item} now={now} openOptions={actions.openOptions} />
        {returned && (
          <p class="ask-state">You said later, from {day(returned)}. That day has come: it is asked again.</p>
        )}
        {ask.answer && askStanding(item, today) === 'answered' && (
          <p class="ask-state" dir="auto">
            {said(ask.answer, ask.until, today)}
          </p>
        )}
        {ended && <p class="ask-state">{ended}</p>}
        {held && (
          <p dir="auto">
            Held on {day(held.heldOn)}: {held.outcome}
          </p>
        )}
        {thanked && <p dir="auto">Thanks: {thanked.words}</p>}
        {draft && over && <UnsentWords draft={draft} onDiscard={discard} />}
        {draft && !over && (
          <IntroductionForm
            draft={draft}
            today={today}
            lastDay={ask.until}
            takesFocus={opened}
            onInput={change}
            onSend={(done) => void send(done)}
            onDiscard={discard}
          />
        )}
        {!draft && !over && (
          <div class="answer-end">
            {BUTTONS.map(([wanted, label]) => (
              <Button key={wanted} label={`${label}: ${whom(ask)}`} onClick={() => open(wanted)}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
