import { describe, expect, it } from 'vitest';
import { spokenLabel, stampSeconds } from '../../utils/sites/transcript/time.ts';

describe('a shown time', () => {
  it.each([
    ['0:09', 9],
    ['12:31', 751],
    ['1:02:03', 3723],
    ['00:00:13', 13],
    ['[00:12:31]', 751],
    ['(1:05)', 65],
    [' 100:00 ', 6000],
    ['1.05', 65],
    ['1.04.09', 3849],
    ['00:00:05.250', 5.25],
    ['00:00:05,250', 5.25],
    ['00:12.500', 12.5],
  ])('%s in seconds', (shown, seconds) => expect(stampSeconds(shown)).toBe(seconds));

  it.each(['2:07 PM', '5', '0:9', '0:75', '48,000.00', 'at 0:09', '14 May', '', null])('%s is none', (shown) =>
    expect(stampSeconds(shown)).toBeNull(),
  );
});

describe('a label that is read out', () => {
  it.each([
    ['Kim Lee, 0 hours 9 minutes 49 seconds, We wait, 2 seconds, and go.', 'Kim Lee', 589],
    ['Lee, Kim, 9 minutes 49 seconds, We wait.', 'Lee, Kim', 589],
    ['Speaker 1 0 minutes 4 seconds', 'Speaker 1', 4],
    ['Room 3 West, 5 seconds, We wait.', 'Room 3 West', 5],
    ['Ana Rusu (Tidemark) 1 Stunde 2 Minuten 4 Sekunden', 'Ana Rusu (Tidemark)', 3724],
    ['Ana Rusu 1 heure 5 secondes', 'Ana Rusu', 3605],
    ['Ana Rusu 1 hora 2 minutos', 'Ana Rusu', 3720],
    ['Ana Rusu 1 uur, 2 minuten, 3 seconden', 'Ana Rusu', 3723],
    ['田中, 10分 5秒, はい。', '田中', 605],
  ])('%s names who and when', (label, name, time) => expect(spokenLabel(label)).toEqual({ name, time }));

  it.each(['Play from here', 'Kim Lee', '9 minutes 49 seconds', 'Kim waits 3 weeks', '', null])(
    '%s does not',
    (label) => expect(spokenLabel(label)).toBeNull(),
  );
});
