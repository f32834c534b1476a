import type { DigestItem, DigestSection } from '../../utils/record/digest.ts';
import { excerpt } from './excerpt.ts';
import type { CallRow, IntroductionRow, Newest, QuestionRow, SharedRows } from './rows.ts';
import { facts, said, section } from './section.ts';
import { longDay } from '../../utils/record/longDay.ts';

const question =
  (toProduct: boolean) =>
  ({ reportId, statement, text, askedBy, asked, answer }: QuestionRow): DigestItem => ({
    words: excerpt(text),
    facts: facts(
      toProduct ? `${askedBy} asked ${asked}` : `asked by ${askedBy}`,
      answer === null ? 'waits for an answer' : 'answered',
    ),
    said: [...said('About', statement), ...said('Answer', answer)],
    place: `#${reportId}`,
  });

const introduction = ({ id, wanted, askedBy, state }: IntroductionRow): DigestItem => ({
  words: excerpt(wanted),
  facts: facts('introduction', `asked by ${askedBy}`, state),
  said: [],
  place: id === null ? null : `#introductions/${id}`,
});

const call = ({ about, account, when, offeredBy }: CallRow): DigestItem => ({
  words: excerpt(about),
  facts: facts(account, longDay(when), `offered by ${offeredBy}`),
  said: [],
  place: null,
});

/** Questions, then asks for introductions, as one list of what was asked. */
function asks(questions: Newest<QuestionRow>, introductions: Newest<IntroductionRow>, toProduct: boolean) {
  const rows = [...questions.rows.map(question(toProduct)), ...introductions.rows.map(introduction)];
  return { total: questions.total + introductions.total, rows };
}

/** What was asked and answered, and the calls that are offered; a section for calls only where there are some. */
export function askedSections(
  { questions, introductions, calls }: Pick<SharedRows, 'questions' | 'introductions' | 'calls'>,
  toProduct: boolean,
): DigestSection[] {
  const words = toProduct
    ? { title: 'Asked and answered', none: 'Nobody was asked anything.' }
    : { title: 'Asked of you', none: 'You were asked nothing.' };
  const asked = section(words, asks(questions, introductions, toProduct), (item) => item);
  if (calls.total === 0) return [asked];
  return [asked, section({ title: 'Calls', none: '' }, calls, call)];
}
