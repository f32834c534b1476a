import { titled, hasRows, turnsIn } from './site.ts';
import type { About, Mark } from '../types.ts';

/** Messages of one person that follow each other stand in one row. Seen 2025-06. */
const chat = { row: '.Ss4fHf, [jsname="Ypafjf"]', name: ['.poVWob'], time: ['.MuzmKe, [jsname="biJjHb"]'] };

/** Names seen 2026-05, 2025-06 and 2024-03; by the picture beside them when class names change again. */
const captions = {
  row: '.nMcdL, .ygicle, [jsname="tgaKEf"], .iTTPOb',
  name: ['.NWpY1d', '.KcIKyf', '.zs7s8d', '[jsname="dsyhDe"] img + div'],
};

/** Google Meet while the call lasts: live captions and the chat beside them. A call without a name is titled by its code. */
export const about: About = {
  reads: "speaker of live captions and of the chat beside them, the chat's time as shown, the call's name",
  evidence: 'one saved piece of a real page; `test/pages/fixtures/google-meet`',
  seen: '2025-06',
};

export const mark: Mark = { by: 'page', matches: (document) => hasRows(document, [chat, captions]) };

export const read = turnsIn([chat, captions], (document) =>
  titled(document, /^Meet\s*[-–—:]\s*(?![a-z]{3}-[a-z]{4}-[a-z]{3}$)(.+)$/),
);
