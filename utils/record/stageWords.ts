/** Words that end a deal, folded, in the languages of the CRM pages that are read; HubSpot's keys are one word each. */
export const WON_WORDS: ReadonlySet<string> = new Set(
  'won closedwon gewonnen gagne gagnee ganado ganada ganho ganha vinto vinta wygrana vunnet vunnen'.split(' '),
);
export const LOST_WORDS: ReadonlySet<string> = new Set(
  'lost closedlost verloren perdu perdue perdido perdida perso persa przegrana tapt forlorad cancelled canceled'.split(
    ' ',
  ),
);
