import { all } from '../firstMatch.ts';

/** An instant with its offset, as HTML's `datetime` has it; without an offset it is many instants. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/;
/** Slack's `1764000000.000100` in seconds, Teams' `1764000000000` in milliseconds: since 1970, of this century. */
const EPOCH = /^(\d{10})(?:\.\d+|(\d{3}))?$/;

/**
 * When a message was sent, as RFC 3339 in UTC, where its row has it for programs (`<time datetime>`, `data-ts`,
 * `data-mid`). Null where it has none, or more than one day and time, as a row that quotes another message may.
 */
export function exactDate(row: Element): string | null {
  const marked = [row, ...all(row, 'time[datetime], [data-ts], [data-mid]')];
  const stamps = marked.flatMap((one) =>
    [dated(one.getAttribute('datetime')), counted(one.getAttribute('data-ts') ?? one.getAttribute('data-mid'))].flatMap(
      (time) => time ?? [],
    ),
  );
  // Pages round one and not the other.
  const seconds = new Set(stamps.map((time) => Math.floor(time / 1000)));
  const [second, other] = seconds;
  return second === undefined || other !== undefined ? null : new Date(second * 1000).toISOString();
}

const dated = (value: string | null): number | null => {
  const time = INSTANT.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN;
  return Number.isNaN(time) ? null : time;
};

const counted = (value: string | null): number | null => {
  const [, seconds, rest = '000'] = EPOCH.exec(value ?? '') ?? [];
  return seconds ? Number(seconds) * 1000 + Number(rest) : null;
};
