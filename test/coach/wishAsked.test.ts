import { describe, expect, it } from 'vitest';
import { judge } from '../../utils/coach/wish.ts';

/** Each way of asking beside what looks like it and tells of a trouble. */
const PAIRS: Record<string, [wish: string, problem: string][]> = {
  'the bare name': [
    ['Option for larger text', 'Option A does nothing, option B crashes.'],
    ['Better search in the help centre', 'Better stay away.'],
    ['More themes!', 'More crashes than ever.'],
    ['Google Calendar integration', 'Google Calendar integration stopped syncing.'],
    ['Recurring invoices please.', 'Quick answer please.'],
    ['Read receipts when?', 'Since when?'],
    ['Still no iPad version?', 'Still no answer.'],
  ],
  'a comparison': [
    ['Do it like Spotify: one click.', 'Unlike Slack, it loses messages.'],
    ['The menu would be better on the left.', 'It would be better on paper.'],
    ['The icons could be a bit bigger.', 'It could be the network, but the rest works.'],
    ['It lacks a calendar view.', 'It lacks speed.'],
  ],
  'a hope': [
    ['Hope you will support Wear OS.', 'Hope you will fix it soon.'],
    ['Still hoping for a Linux build.', 'Hoping for a refund.'],
    ['I would like my dashboards to refresh on their own.', 'I would like my order to arrive.'],
    ['If it had voice input I would use it every day.', 'If the printer jams we lose the order.'],
  ],
  'a proposal': [
    ['I suggest you put the phone number on top.', 'The box suggests the wrong customer.'],
    ['Can you cut that list down to two?', 'Can you tell me what is going on?'],
    ['There has to be some kind of approval.', 'There has to be a bug somewhere.'],
    ['What about letting people sign on the tablet?', 'What about my refund?'],
  ],
  'an order': [
    ['Bring the swipe gesture back please.', 'Brings me back to the start every time.'],
    ['Change the colour of the links, please.', 'Check the log, please.'],
    ['Integrate with Google Calendar.', 'Add a contact, save, and the phone number is gone.'],
  ],
};

describe.each(Object.entries(PAIRS))('asking by %s', (_, pairs) => {
  it.each(pairs)('%s / %s', (wish, problem) => {
    expect(judge(wish).label).not.toBe('problem');
    expect(judge(problem).label).toBe('problem');
  });
});
