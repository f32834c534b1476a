import * as z from 'zod/mini';

const Message = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
});
const Output = z.object({ errors: z.array(Message), warnings: z.array(Message), notices: z.array(Message) });
type Message = z.infer<typeof Message>;

/** Warnings that stay, each with where it comes from and why it cannot hurt. */
const KNOWN: readonly { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w-]+\.js$/,
    why: 'Preact assigns innerHTML for dangerouslySetInnerHTML, which test/laws forbids here',
  },
];

const reasonFor = ({ code, file = '' }: Message) => KNOWN.find((known) => known.code === code && known.file.test(file));

const show = ({ code, message, file, line }: Message, kind: string) =>
  `${kind} ${code} ${file ?? ''}${line === undefined ? '' : `:${line}`} ${message}`;

/** Judges `web-ext lint --output json`: clean when nothing but known warnings is left. Each message is one line. */
export function judge(stdout: string): { lines: string[]; clean: boolean } {
  const start = stdout.indexOf('{');
  if (start < 0) return { lines: ['web-ext lint said nothing'], clean: false };
  const { errors, warnings, notices } = Output.parse(JSON.parse(stdout.slice(start)));
  const known = warnings.flatMap((warning) => reasonFor(warning) ?? []);
  const unknown = warnings.filter((warning) => !reasonFor(warning));
  return {
    lines: [
      ...errors.map((message) => show(message, 'error')),
      ...unknown.map((message) => show(message, 'warning')),
      ...notices.map((message) => show(message, 'notice')),
      ...known.map(({ code, why }) => `known ${code}: ${why}`),
    ],
    clean: errors.length === 0 && unknown.length === 0,
  };
}
