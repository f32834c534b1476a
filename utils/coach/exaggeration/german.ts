import type { BigWords } from './claim.ts';

const WHO = '(?:Kunden|Nutzer|Anwender|Leute|Kollegen|Mitarbeiter|Firmen|Vertriebler|Teams|Interessenten)';

export const german: BigWords = {
  people: [
    `jeder (?:einzelne )?(?:Kunde|Nutzer|Anwender|Kollege|Mitarbeiter|Vertriebler)|niemand|keiner|alle (?:unsere |meine |ihre |die )?${WHO}`,
    `sämtliche ${WHO}|die meisten ${WHO}|unzählige|(?:hunderte|tausende) (?:von )?${WHO}|die (?:ganze|gesamte) (?:Firma|Abteilung|Branche|Welt|Mannschaft)|das (?:ganze|gesamte) (?:Team|Unternehmen)`,
  ],
  often: [
    'immer|nie|niemals|ständig|dauernd|jedes (?:einzelne )?Mal|andauernd|rund um die Uhr|ewig|tausend ?mal|permanent',
  ],
  deal: ['K\\.? ?o\\.? ?Kriterium|Ausschlusskriterium|Dealbreaker|Killerkriterium|unverzichtbar'],
  size: [
    'riesig(?:e[rnms]?)?|gewaltig(?:e[rnms]?)?|enorm(?:e[rnms]?)?|gigantisch(?:e[rnms]?)?|wahnsinnig|extrem|Unmengen|Katastrophe|massiv|total unbrauchbar',
  ],
  idioms: [
    'immer (?:noch|mehr|wieder|weiter|größer|besser|schlechter)|immerhin|wie immer|nie wieder|für immer|auf immer|noch nie da gewesen|alle Kunden ?liste|wer auch immer|was auch immer|wie auch immer',
  ],
};
