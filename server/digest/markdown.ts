import type { Digest, DigestItem, DigestSection } from '../../utils/record/digest.ts';
import { markdownText } from '../markdownText.ts';
import { longDay } from '../../utils/record/longDay.ts';

/** Makes a place in the inbox an address. */
export type LinkTo = (place: string) => string;

function itemLines({ words, facts, said, place }: DigestItem, linkTo: LinkTo): string[] {
  const open = place === null ? '' : ` ([open](<${linkTo(place)}>))`;
  return [
    `- ${markdownText(words)}${open}`,
    ...(facts.length > 0 ? [`  - ${markdownText(facts.join(' · '))}`] : []),
    ...said.map(({ label, text }) => `  - ${label}: ${markdownText(text)}`),
  ];
}

function sectionLines({ title, summary, items, more, none }: DigestSection, linkTo: LinkTo): string[] {
  return [
    `## ${title}`,
    '',
    ...(summary ? [markdownText(summary), ''] : []),
    ...(items.length === 0 ? [none] : items.flatMap((item) => itemLines(item, linkTo))),
    ...(more > 0 ? ['', `and ${more} more`] : []),
    '',
  ];
}

/** The digest as Markdown (CommonMark). Nothing that anybody wrote can become markup in it. */
export function toMarkdown({ week, from, to, running, workspace, reader, sections }: Digest, linkTo: LinkTo): string {
  const lines = [
    `# Digest of week ${week}`,
    '',
    markdownText(`${workspace}, for ${reader}: ${longDay(from)} to ${longDay(to)}${running ? ', so far' : ''}`),
    '',
    ...sections.flatMap((section) => sectionLines(section, linkTo)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
