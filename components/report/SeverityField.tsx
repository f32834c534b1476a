import { useId, useRef } from 'preact/hooks';
import type { Severity } from '../../utils/record/report.ts';
import { Button } from '../base/Button.tsx';
import { SEVERITIES } from '../list/severity.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

/**
 * How bad it is, chosen by what happens instead of by a number; optional. The browser's own radio buttons: one stop for
 * Tab, arrow keys between them. They cannot be taken back by keyboard, so that a button does it.
 */
export function SeverityField({ draft: { report, errors, change } }: { draft: Draft }) {
  const id = useId();
  const groupRef = useRef<HTMLFieldSetElement>(null);
  const { severity } = report.impact;
  const error = errorAt(errors, '/impact/severity');
  const choose = (to: Severity | null): void =>
    change('/impact/severity', (now) => ({ ...now, impact: { ...now.impact, severity: to } }));
  const clear = (): void => {
    choose(null);
    // The button is about to go, and the focus would go with it.
    groupRef.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset class="severity" ref={groupRef}>
      <legend class="field-label">What happens to them?</legend>
      {SEVERITIES.map(({ value, happens, example }) => (
        <label key={value} class="severity-choice">
          <input
            type="radio"
            name={id}
            checked={severity === value}
            aria-describedby={`${id}-${value}`}
            onInput={() => choose(value)}
          />
          <span>
            {happens}
            <span class="field-hint" id={`${id}-${value}`} aria-hidden="true">
              {example}
            </span>
          </span>
        </label>
      ))}
      {severity && (
        <div>
          <Button variant="quiet" label="Clear what happens to them" onClick={clear}>
            Clear
          </Button>
        </div>
      )}
      {error && <p class="field-error">{error}</p>}
    </fieldset>
  );
}
