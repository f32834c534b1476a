import type { AgendaItem, Meeting } from '../../utils/record/meeting.ts';
import { AgendaSection } from '../../utils/record/meeting.ts';
import { SECTION_WORDS } from '../../utils/record/meetingWords.ts';
import { markdownText } from '../markdownText.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Somebody's words as the text they are, on one line that begins a list item. */
const words = (text: string): string => markdownText(oneLine(text)) || '…';

const noteLines = (note: string | undefined): string[] =>
  (note ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  - ${words(line)}`);

function itemLines({ title, link, facts, about }: AgendaItem, note: string | undefined, publicUrl: string): string[] {
  const place = link && (link.room === 'reports' ? link.id : `${link.room}/${link.id}`);
  const head = place ? `[${words(title)}](${publicUrl}/inbox#${place})` : words(title);
  const told = [...facts, ...about.map(({ statement }) => statement)];
  return [`- ${head}`, ...told.map((fact) => `  - ${words(fact)}`), ...noteLines(note)];
}

/** The agenda as Markdown, to be sent around or kept; what was left out is left out. `publicUrl`: the endpoint's address. */
export function agendaMarkdown(meeting: Meeting, publicUrl: string): string {
  const { number, since, held, agenda, notes, removed, added } = meeting;
  const shown = agenda.filter(({ key }) => !removed.includes(key));
  const sections = AgendaSection.options.flatMap((section) => {
    const lines = shown
      .filter((one) => one.section === section)
      .flatMap((one) => itemLines(one, notes[one.key], publicUrl));
    return lines.length > 0 ? ['', `## ${SECTION_WORDS[section]}`, ''].concat(lines) : [];
  });
  const more = added
    .filter(({ id }) => !removed.includes(id))
    .flatMap(({ id, text }) => [`- ${words(text)}`].concat(noteLines(notes[id])));
  const when = held ? `Held on ${held.at.slice(0, 10)}.` : 'Still to come.';
  return [
    `# Sales and product, meeting ${number}`,
    '',
    `What changed since ${since.slice(0, 10)}. ${when}`,
    ...sections,
    ...(more.length > 0 ? ['', '## Also', '', ...more] : []),
    '',
  ].join('\n');
}
