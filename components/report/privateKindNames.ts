import type { PrivateKind } from '../../utils/record/privateKind.ts';

/** What a kind is called beside one finding. */
export const KIND_NAMES: Record<PrivateKind, string> = {
  email: 'E-mail address',
  phone: 'Phone number',
  card: 'Card number',
  iban: 'Bank account',
  nationalId: 'National ID',
  secret: 'Key or token',
  password: 'Password or code',
};

const MANY: Record<PrivateKind, string> = {
  email: 'e-mail addresses',
  phone: 'phone numbers',
  card: 'card numbers',
  iban: 'bank accounts',
  nationalId: 'national IDs',
  secret: 'keys and tokens',
  password: 'passwords and codes',
};

/** Several kinds in a sentence: "phone numbers and card numbers". */
export const kindList = (kinds: readonly PrivateKind[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(kinds.map((kind) => MANY[kind]));
