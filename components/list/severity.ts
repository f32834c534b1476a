import type { Severity } from '../../utils/record/report.ts';

/** How bad it is, told by what happens to the customer, worst first; the example is for choosing, not for showing. */
export const SEVERITIES: readonly { value: Severity; happens: string; example: string }[] = [
  {
    value: 'blocked',
    happens: 'They cannot do the job',
    example: 'The payroll file is refused, so nobody is paid on Friday.',
  },
  {
    value: 'slowed',
    happens: 'It slows the job',
    example: 'They copy every order into the other system by hand, an hour a day.',
  },
  {
    value: 'annoyed',
    happens: 'It annoys them',
    example: 'They close the same message every morning.',
  },
];

/** What happens to the customer, in words; null while nobody has said it. */
export const severityWords = (severity: Severity | null): string | null =>
  SEVERITIES.find(({ value }) => value === severity)?.happens ?? null;
