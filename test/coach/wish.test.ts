import { describe, expect, it } from 'vitest';
import { judge } from '../../utils/coach/wish.ts';

const label = (text: string) => judge(text).label;

describe('a wish is told from a problem', () => {
  it.each([
    'Please add an export to Excel.',
    'It would be great if the list could be sorted by date.',
    'We need a button that sends the invoice.',
    'As a user I want to filter by region, so that I see only mine.',
    'The calendar should have a week view.',
    'If only we could group the accounts.',
    "I'd love to see the whole team on one page.",
    'Can you make the columns wider?',
    'Give us the ability to rename files.',
    'I wish I could undo that.',
    'Any chance of a mobile version?',
    'Why not have an option for that?',
    'Add dark mode',
    'plz add a dark mode, would be gr8',
    'Id love a shortcut for that',
  ])('solution: %s', (text) => {
    expect(label(text)).toBe('solution');
  });

  it.each([
    'I need to export every Friday by hand and it takes two hours.',
    'Please help, it crashes.',
    'I want my money back.',
    "The system should send the invoice but it doesn't.",
    'So we would want to talk about the roles first.',
    'We lose a day each month to copying numbers.',
    'It cannot open files from last year.',
    '',
  ])('problem: %s', (text) => {
    expect(label(text)).toBe('problem');
  });

  it('mixed, where trouble is told as well', () => {
    expect(label('We would like it but it crashes.')).toBe('mixed');
    expect(label('The export takes two days. Please add a scheduler.')).toBe('mixed');
  });
});
