import { describe, expect, it } from 'vitest';
import { judge } from '../../utils/coach/wish.ts';

/** Sentences as sales hears them. Written from the language, not from the rules; each line is one that people do write. */
const WISHES = {
  English: [
    'Please add an export to Excel.',
    'Could you add a filter by region?',
    'It would be great if we could schedule the report.',
    'It would be nice to have a dark mode.',
    'We need a button that sends the invoice again.',
    'We would like to be able to merge two contacts.',
    'I wish there was a way to undo this.',
    'As an accountant I want to lock a month so that nobody changes it.',
    'Can you make the list sortable?',
    'Please give us the ability to rename folders.',
    'There should be an option to hide closed deals.',
    'Please consider adding single sign-on.',
    'We want an integration with SAP.',
    'A dashboard for managers would be helpful.',
    'Would love to see a mobile app.',
    'Add support for IBAN.',
    'They asked for a bulk edit.',
    'pls add a search field',
    'If only it had a calendar.',
    'Any plans to support Spanish?',
  ],
  German: [
    'Bitte fügen Sie einen Export nach Excel hinzu.',
    'Es wäre toll, wenn man den Bericht planen könnte.',
    'Wir brauchen einen Filter nach Region.',
    'Wir hätten gern eine Schnittstelle zu SAP.',
    'Könnten Sie einen Dunkelmodus einbauen?',
    'Wir wünschen uns eine mobile App.',
    'Schön wäre eine Suche über alle Kunden.',
    'Bitte ergänzt eine Exportfunktion.',
  ],
  French: [
    "Merci d'ajouter un export vers Excel.",
    'Ce serait bien de pouvoir trier la liste.',
    'Il faudrait un filtre par région.',
    'Il nous faudrait un bouton pour tout valider.',
    'Nous aimerions une application mobile.',
    'Pourriez-vous ajouter un mode sombre ?',
    "Nous avons besoin d'un bouton pour renvoyer la facture.",
  ],
  Spanish: [
    'Por favor, añadan una exportación a Excel.',
    'Sería genial poder ordenar la lista.',
    'Necesitamos un filtro por región.',
    'Nos gustaría una aplicación móvil.',
    '¿Podrían agregar un modo oscuro?',
    'Haría falta un botón para reenviar la factura.',
  ],
} as const;

const PROBLEMS = {
  English: [
    'The export stops after 2,000 rows.',
    'We lose two days every month end.',
    'The invoice went out twice again.',
    'Nobody can log in since Monday.',
    'I need to copy every order by hand and it takes three hours.',
    'Our auditors do not accept the report.',
    'It crashes when two people edit the same deal.',
    'The page takes a minute to load.',
    'We had to hire a student to type the numbers in.',
    'Customers call because the status is wrong.',
    'The driver never gets the new address.',
    'Please help, it crashes on every start.',
    'I want my money back.',
    'They pay twice when a carrier splits an order.',
    'The figures do not add up at quarter end.',
    'He could not find the contract and missed the deadline.',
    'Support told us to wait, and we are still waiting.',
    'It should send the invoice on the first, but it does not.',
    'We cannot see who changed the price.',
    'Half of the team went back to spreadsheets.',
  ],
  German: [
    'Der Export bricht nach 2.000 Zeilen ab.',
    'Wir verlieren jeden Monat zwei Tage.',
    'Die Rechnung ging wieder doppelt raus.',
    'Seit Montag kann sich niemand anmelden.',
    'Die Seite lädt eine Minute lang.',
    'Wir tippen jede Bestellung von Hand ab.',
    'Die Zahlen stimmen zum Quartalsende nicht.',
    'Der Fahrer bekommt die neue Adresse nie.',
  ],
  French: [
    'Il nous faudrait une semaine pour tout ressaisir.',
    "L'export s'arrête après 2 000 lignes.",
    'Nous perdons deux jours chaque mois.',
    'La facture est encore partie deux fois.',
    'Personne ne peut se connecter depuis lundi.',
    'La page met une minute à charger.',
    'Les chiffres ne sont pas justes en fin de trimestre.',
  ],
  Spanish: [
    'La exportación se detiene después de 2.000 filas.',
    'Perdemos dos días cada mes.',
    'La factura salió dos veces otra vez.',
    'Nadie puede entrar desde el lunes.',
    'La página tarda un minuto en cargar.',
    'Los números no cuadran al final del trimestre.',
  ],
} as const;

describe.each(Object.entries(WISHES))('a wish in %s', (_language, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(judge(sentence).sentences.some(({ isWish }) => isWish)).toBe(true);
  });
});

describe.each(Object.entries(PROBLEMS))('a problem in %s', (_language, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    expect(judge(sentence)).toMatchObject({ label: 'problem' });
  });
});

describe('a wish among problems', () => {
  const pairs = Object.keys(WISHES).flatMap((language) => {
    const [wishes, problems] = [Object.entries(WISHES), Object.entries(PROBLEMS)].map(
      (all) => all.find(([name]) => name === language)?.[1] ?? [],
    );
    return (wishes ?? []).slice(0, 4).map((wish, at) => [problems?.[at] ?? '', wish] as const);
  });

  it.each(pairs)('%s %s', (problem, wish) => {
    const { label, sentences } = judge(`${problem} ${wish}`);
    expect(label).not.toBe('problem');
    expect(sentences.filter(({ isWish }) => isWish).map(({ text }) => text.trim())).toEqual([wish]);
    expect(sentences.map(({ text }) => text).join('')).toBe(`${problem} ${wish}`);
  });
});
