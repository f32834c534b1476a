import type { Origin } from '../../utils/record/primitives.ts';

interface Props {
  name: string;
  value: string | null;
  /** Where the value came from, where it could have been read as well as typed. */
  origin?: Origin;
  /** What else there is to know of it. */
  note?: string | null;
  strong?: boolean;
}

const FROM: Record<Origin, string> = { page: 'from the page', typed: 'typed', crm: 'from the CRM' };

/** One value with its name and origin; nothing at all where it is not known. */
export function ReportField({ name, value, origin, note, strong }: Props) {
  if (!value?.trim()) return null;
  return (
    <div class={strong ? 'fact fact-strong' : 'fact'}>
      <dt>{name}</dt>
      <dd>
        <span class="fact-value" dir="auto">
          {value}
        </span>
        {origin && <span class={`origin origin-${origin}`}>{FROM[origin]}</span>}
        {note && <span class="origin">{note}</span>}
      </dd>
    </div>
  );
}
