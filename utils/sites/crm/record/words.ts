import { labels } from '../pairs.ts';
import type { FieldName } from './product.ts';

/** What products write before a value, in the languages they ship. Read only where no name for programs stands there. */
const WORDS: Record<FieldName, string> = {
  name: 'deal name|deal title',
  account:
    'account|account name|company|organization|organisation|unternehmen|firma|kunde|entreprise|nom du compte|' +
    'société|empresa|organización|azienda|会社|取引先名',
  amount: 'amount|value|deal value|est. revenue|betrag|wert|montant|valeur|importe|monto|valor|importo|valore|金額',
  currency: 'currency|währung|devise|moneda|moeda|通貨',
  stage: 'stage|deal stage|phase|étape|etapa|fase|ステージ|フェーズ',
  closeDate:
    'close date|schlusstermin|expected close date|est. close date|abschlussdatum|erwartetes abschlussdatum|date de fermeture|' +
    'date de clôture|date de clôture prévue|fecha de cierre|fecha prevista de cierre|data de fechamento|' +
    'data di chiusura|完了予定日',
  probability:
    'probability|probability (%)|confidence|wahrscheinlichkeit|wahrscheinlichkeit (%)|probabilité|probabilité (%)|probabilidad|probabilidade|確度',
  owner: 'owner|deal owner|opportunity owner|zuständig|inhaber|besitzer|propriétaire|propietario|proprietário|所有者',
  email: 'email|e-mail|メール',
};

const SETS = new Map(Object.entries(WORDS).map(([field, words]) => [field, labels(words)]));

/** Every label of a field, in lower case. */
export const wordsOf = (field: FieldName): ReadonlySet<string> => SETS.get(field) ?? new Set();

/** Is this the label of any field? */
export const isLabel = (text: string): boolean => [...SETS.values()].some((set) => set.has(text.toLowerCase()));
