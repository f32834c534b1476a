import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameless } from '../../server/quotes/nameless.ts';
import type { Report } from '../../utils/record/report.ts';
import { captureFor, reportFor } from '../support/reports.ts';

interface Known {
  firm?: string;
  domain?: string;
  person?: string;
  deal?: string;
}

const contact = (name: string) => ({ name, email: null, role: null, source: 'typed' as const, willingToTalk: null });

/** A report that knows these names and no others. */
function knowing(verbatim: string, { firm, domain, person, deal }: Known): Report {
  const account = { name: firm ?? null, domains: domain === undefined ? [] : [domain], externalIds: [] };
  const { page } = captureFor();
  const opportunity = {
    externalId: null,
    name: deal ?? null,
    amount: null,
    currencyIsoCode: null,
    stageName: null,
    closeDate: null,
    probability: null,
    opportunityType: null,
    owner: null,
    shown: {},
  };
  return {
    ...reportFor('Exports stop', { verbatim, said: null, account, page, opportunity }),
    contacts: person === undefined ? [] : [contact(person)],
  };
}
const without = (verbatim: string, known: Known) => nameless(knowing(verbatim, known))[0];

describe('P8 a name that the report knows goes however it is written', () => {
  test.each<[Known, string, string]>([
    // Shorter than the report has it.
    [{ firm: 'Blue Harbor Logistics GmbH' }, 'At Blue Harbor Logistics we wait', 'At [name] we wait'],
    [{ firm: 'Blue Harbor Logistics GmbH' }, 'Blue Harbor lost a day', '[name] lost a day'],
    [{ firm: 'Blue Harbor Logistics GmbH' }, 'we at blue harbor', 'we at [name]'],
    [{ firm: 'Blue Harbor Logistics GmbH' }, 'BLUE-HARBOR and #BlueHarborTeam', '[name] and #[name]Team'],
    [{ firm: 'The Contoso Group' }, 'The Contoso team waits', 'The [name] team waits'],
    [{ firm: 'Globex Corporation' }, 'globex, GLOBEX and Globex', '[name], [name] and [name]'],
    [{ firm: 'Contoso Ltd' }, 'contosoteam, my_contoso, Contoso-based', '[name]team, my_[name], [name]-based'],
    // By its domain.
    [{ domain: 'blue-harbor.example' }, 'BlueHarbor, blue harbor, Blue-Harbor', '[name], [name], [name]'],
    [{ domain: 'blueharbor.example' }, 'Blue Harbor and blue-harbor', '[name] and [name]'],
    [{ domain: 'contoso-gmbh.example' }, 'Contoso waits, contoso too', '[name] waits, [name] too'],
    [{ domain: 'xn--mller-kva.example' }, 'Müller waits', '[name] waits'],
    // What is its own does not stand first.
    [{ firm: 'Deutsche Kestrel AG' }, 'At Kestrel it stops', 'At [name] it stops'],
    [{ firm: 'Dr. Oetker' }, 'Dr. Oetker waits, Oetker too', '[name] waits, [name] too'],
    [{ firm: "L'Oréal S.A." }, "At L'Oréal, at L'OREAL, at Oréal", 'At [name], at [name], at [name]'],
    [{ firm: 'AT&T Inc.' }, 'At AT&T we wait', 'At [name] we wait'],
    // Persons.
    [{ person: 'Dana Reyes' }, 'DANA and dana; reyes called', '[name] and [name]; [name] called'],
    [{ person: "Sean O'Brien" }, "O'Brien, OBRIEN and Sean’s list", '[name], [name] and [name]’s list'],
    [{ person: 'Dana Reyes' }, 'Dana Reyes-Okafor, danareyes', '[name]-Okafor, [name]'],
    [{ person: 'Will Okafor' }, 'Will called', '[name] called'],
    [{ person: 'dana reyes' }, 'Dana and reyes', '[name] and [name]'],
    [{ person: 'dana of the warehouse' }, 'Dana said so, the warehouse waits', '[name] said so, the warehouse waits'],
    // Endings and what is joined.
    [{ firm: 'Globex Corporation' }, "Globex's list, Globex' list, Globex’s", "[name]'s list, [name]' list, [name]’s"],
    [{ person: 'Dana Reyes' }, 'Danas Liste', '[name]s Liste'],
    // Letters with and without their marks.
    [{ person: 'Jörg Müller' }, 'Joerg Mueller, Jorg, MÜLLER, Mu\u0308ller', '[name], [name], [name], [name]'],
    [{ person: 'Łukasz Sørensen' }, 'Lukasz and Sorensen', '[name] and [name]'],
    [{ firm: 'Groß & Söhne' }, 'Gross & Söhne wartet', '[name] wartet'],
    // Other scripts.
    [{ firm: 'ООО Ромашка' }, 'В Ромашке ждут, ромашка ждёт', 'В [name] ждут, [name] ждёт'],
    [{ person: 'Дана Рейес' }, 'Даной, у Рейеса', '[name], у [name]а'],
    [{ firm: '三菱商事株式会社' }, '三菱商事では止まる', '[name]では止まる'],
    [{ person: '田中 太郎' }, '田中さんの話', '[name]さんの話'],
    [{ firm: '삼성전자' }, '삼성전자에서는 멈춘다', '[name]에서는 멈춘다'],
    [{ person: 'דנה כהן' }, 'ודנה אמרה', 'ו[name] אמרה'],
    [{ firm: 'شركة الرياض' }, 'والرياض تنتظر', 'و[name] تنتظر'],
  ])('%j: %j reads %j', (known, said, shown) => expect(without(said, known)).toBe(shown));
});

describe('what names nobody stays', () => {
  test.each<[Known, string]>([
    [{ firm: 'The Export Company' }, 'The export stops; our exports, exported again'],
    [{ firm: 'General Data Systems' }, 'In general data is late, the data systems too'],
    [{ firm: 'Box Inc.', person: 'Will Mark' }, 'the box will mark it'],
    [{ firm: 'HP' }, 'the php report, hp of the engine'],
    [{ firm: 'GE' }, 'Our manager manages it'],
    [{ firm: 'AB' }, 'It is about the table'],
    [{ firm: 'On Running AG' }, 'On Monday it stopped, and went on'],
    [{ firm: '24 Hour Fitness' }, 'It stops after 24 rows, 2,400 in all'],
    [{ firm: "It's Learning AS" }, 'It stops and its list is cut'],
    [{ firm: 'our dealer in the north' }, 'the dealer says it is cold in the south'],
    [{ person: 'Juan de la Cruz' }, 'El informe de la semana. De la lista falta'],
    [{ person: 'somebody from their warehouse' }, 'the warehouse waits for somebody'],
    [{ person: 'Speaker 2' }, 'the speaker is 2 m away'],
    [{ person: 'CFO, Procurement Lead' }, 'our procurement takes the lead'],
    [{ person: 'Al Li' }, 'It rallied, all right'],
    [{ person: 'Mark Bill' }, 'Market and Billing stop'],
    [{ person: 'Дана Рейес' }, 'Данные не сходятся, все данных нет'],
    [{ domain: 'go.example' }, 'We go on. Go on'],
    [{ deal: 'Renewal' }, 'before the renewal'],
    [{ firm: 'Blue Harbor Logistics' }, 'The sky is blue. The logistics stop'],
    [{ firm: '[redacted]' }, 'What [redacted] said is redacted'],
    [{}, 'The month-end export stops'],
  ])('%j: %j', (known, said) => expect(without(said, known)).toBe(said));

  test('a word of every day that is written as a name is one', () => {
    expect(without('We at Export wait for the export', { firm: 'The Export Company' })).toBe(
      'We at [name] wait for the export',
    );
  });
});

describe('properties', () => {
  const own = constantFrom('Contoso', 'Globex', 'Initech', 'Kestrel', 'Ångström', 'Nordwind');
  const before = constantFrom('', 'The ', 'Der ', 'Les ');
  const trade = constantFrom('', ' Logistics', ' Group', ' Data Systems', ' & Söhne');
  const form = constantFrom('', ' GmbH', ' AG', ' Ltd.', ', Inc.', ' S.A.', ' B.V.');
  const written = constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toLowerCase(),
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => `${name}'s`,
    (name) => `${name}-team`,
    (name) => `(${name})`,
  );
  const rest = constantFrom('the export', 'stops', 'again,', 'after 2,000 rows.', 'we wait');

  test('property: whatever stands round it in its full name, what a firm is called by is never left', () => {
    const firm = tuple(before, own, trade, form);
    assert(
      property(firm, written, array(rest, { maxLength: 4 }), ([article, name, ofTrade, legal], write, words) => {
        const said = [...words, write(name), ...words].join(' ');
        const shown = without(said, { firm: `${article}${name}${ofTrade}${legal}` }) ?? '';
        expect(shown.normalize('NFC').toLowerCase()).not.toContain(name.toLowerCase());
        for (const word of words) expect(shown).toContain(word);
      }),
    );
  });

  test('property: what is shown is the quote with stretches of it replaced, and nothing else', () => {
    const said = array(constantFrom('Contoso', 'export', 'blue', 'Blue', 'harbor', 'ﬁle', 'İ', 'ß', '三菱', '.', ' '));
    assert(
      property(said, (pieces) => {
        const text = pieces.join('');
        const shown = without(text, { firm: 'Blue Harbor', person: 'Contoso 三菱' }) ?? '';
        let from = 0;
        for (const kept of shown.split('[name]')) {
          const at = text.indexOf(kept, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + kept.length;
        }
      }),
    );
  });
});
