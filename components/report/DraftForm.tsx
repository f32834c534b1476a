import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { AccountFields } from './AccountFields.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { FormDoor, FormSurroundings } from './door.ts';
import { FeatureField } from './FeatureField.tsx';
import { FormFoot } from './FormFoot.tsx';
import { NextCallField } from './NextCallField.tsx';
import { OpportunityFields } from './OpportunityFields.tsx';
import { PasteQuote } from './PasteQuote.tsx';
import { ProblemFields } from './ProblemFields.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import { useDestination } from './useDestination.ts';
import { useDraft } from './useDraft.ts';
import { useFormKeys } from './useFormKeys.ts';
import { useFound } from './useFound.ts';
import { useNear } from './useNear.ts';
import { useLeave } from './useLeave.ts';
import { usePreview } from './usePreview.ts';
import { useRedact } from './useRedact.ts';
import type { Phase } from './useReport.ts';
import { WhatWillBeSent } from './WhatWillBeSent.tsx';

interface Props {
  door: FormDoor;
  around: FormSurroundings;
  row: Tracked;
  /** The kinds of private words that the workspace has redacted without asking. */
  rules: readonly PrivateKind[];
  setPhase(phase: Phase): void;
}

/** One draft and its fields: the quote, then the problem, its cost, the opportunity, who would talk, and last the wish. */
export function DraftForm({ door: { call }, around, row, rules, setPhase }: Props) {
  const draft = useDraft(call, row);
  const statementRef = useRef<HTMLTextAreaElement>(null);
  const pasteRef = useRef<HTMLTextAreaElement>(null);
  const toStatement = (): void => statementRef.current?.focus();
  const preview = usePreview(around.preview);
  const destination = useDestination(call, preview.open);
  const found = useFound(draft.report, destination);
  const redacting = useRedact(call, row.id, draft);
  const { passes: seen } = preview;
  const near = useNear(call, draft, row.problem !== null);
  const leave = useLeave({ call, id: row.id, draft, setPhase, close: around.close, seen, toStatement });
  const back = (): void => {
    preview.show(false);
    toStatement();
  };
  useFormKeys(leave.send, preview.asking ? back : leave.keep);
  useLayoutEffect(() => {
    (pasteRef.current?.value === '' ? pasteRef : statementRef).current?.focus();
    // Told only now that keys arrive; if it cannot be told, the background opens a window too, and nothing is lost.
    void call('form.shown', { id: row.id }).catch(() => undefined);
  }, [call, row.id]);
  const manual = draft.report.capture[0]?.method === 'manual';
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void leave.send();
  };
  return (
    <main class="report">
      <form class="report-form" aria-label="Problem report" noValidate onSubmit={onSubmit}>
        <h1 class="sr-only">Problem report</h1>
        <FailureNotice failure={row.failure} />
        {manual && <PasteQuote draft={draft} pasteRef={pasteRef} />}
        <div class="about">
          <QuoteCard {...{ draft, manual, found, rules, redacting }} />
          <AccountFields call={call} draft={draft} />
        </div>
        <ProblemFields {...{ call, draft, statementRef, near }} drafter={around.drafter} />
        <OpportunityFields draft={draft} remembered={around.currency} />
        <ContactFields draft={draft} />
        <NextCallField draft={draft} />
        <FeatureField draft={draft} />
        <WhatWillBeSent
          {...{ report: draft.report, addedTo: near.addedTo, preview, destination, found, rules, redacting }}
        />
        <FormFoot {...{ draft, leave, redacting }} correction={row.before !== null} />
      </form>
    </main>
  );
}
