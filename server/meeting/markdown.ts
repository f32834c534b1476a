import { type Listed, sectionsOf } from '../../utils/record/agendaOrder.ts';
import type { Meeting } from '../../utils/record/meeting.ts';
import { markdownText } from '../markdownText.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Somebody's words as the text they are, on one line that begins a list item. */
const words = (text: string): string => markdownText(oneLine(text)) || '…';

const noteLines = (note: string | undefined): string[] =>
  (note ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  - ${words(line)}`);

function itemLines({ title, link, facts, about }: Listed, note: string | undefined, publicUrl: string): string[] {
  const place = link && (link.room === 'reports' ? link.id : `${link.room}/${link.id}`);
  const head = place ? `[${words(title)}](${publicUrl}/inbox#${place})` : words(title);
  const told = [...facts, ...about.map(({ statement }) => statement)];
  return [`- ${head}`, ...told.map((fact) => `  - ${words(fact)}`), ...noteLines(note)];
}

/** The agenda as Markdown, in its order, to be sent around or kept; what was left out is left out. `publicUrl`: the endpoint's address. */
export function agendaMarkdown(meeting: Meeting, publicUrl: string): string {
  const { number, since, held, notes } = meeting;
  const sections = sectionsOf(meeting).flatMap(({ title, items }) => {
    const lines = items.flatMap((one) => itemLines(one, notes[one.key], publicUrl));
    return lines.length > 0 ? ['', `## ${title}`, ''].concat(lines) : [];
  });
  const when = held ? `Held on ${held.at.slice(0, 10)}.` : 'Still to come.';
  return [
    `# Sales and product, meeting ${number}`,
    '',
    `What changed since ${since.slice(0, 10)}. ${when}`,
    ...sections,
    '',
  ].join('\n');
}
