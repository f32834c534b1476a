import type { Decision } from '../../utils/record/decision.ts';
import type { Report } from '../../utils/record/report.ts';

type Severity = NonNullable<NonNullable<Report['impact']>['severity']>;

/** A customer of the story; `amount` in dollars stands in an open deal. */
interface Customer {
  account: string;
  domain: string;
  person: string;
  amount: string | null;
}

/** One report: whose customer it is of, in which week before this one it came, and what the customer said. */
interface Told {
  seller: number;
  customer: number;
  weeksAgo: number;
  severity: Severity;
  quote: string;
  /** The product team is welcome in the next call with this customer, in the week to come. */
  offersCall?: boolean;
}

interface ToldProblem {
  statement: string;
  told: Told[];
  /** `weeksAgo` it was decided. */
  decision: (Pick<Decision, 'status'> & Partial<Omit<Decision, 'id'>> & { weeksAgo: number }) | null;
}

export const SELLERS = ['Sam Rivera', 'Ines Kovač', 'Tomas Lind'];

export const CUSTOMERS: Customer[] = [
  { account: 'Northwind Freight', domain: 'northwind.example', person: 'Dana Whitfield', amount: '48000' },
  { account: 'Harbour & Sons', domain: 'harbour.example', person: 'Owen Price', amount: '120000' },
  { account: 'Lumen Foods', domain: 'lumen.example', person: 'Aiko Mori', amount: null },
  { account: 'Castell Paper', domain: 'castell.example', person: 'Jordi Puig', amount: '36000' },
  { account: 'Birch Medical', domain: 'birch.example', person: 'Maud Olsen', amount: '75000' },
];

const told = (seller: number, customer: number, weeksAgo: number, severity: Severity, quote: string): Told => ({
  seller,
  customer,
  weeksAgo,
  severity,
  quote,
});

/** What the team of the story heard in ten weeks. */
export const PROBLEMS: ToldProblem[] = [
  {
    statement: 'Nobody can tell which invoice belongs to which shipment when a carrier splits an order',
    told: [
      told(0, 0, 6, 'blocked', 'Every Friday two of my people compare freight invoices with purchase orders by hand.'),
      told(1, 1, 3, 'slowed', 'Last month we paid the same pallet twice, and only the carrier noticed.'),
      told(2, 3, 1, 'slowed', 'If a delivery comes in two trucks, the second invoice looks like a mistake.'),
      {
        ...told(1, 4, 1, 'blocked', 'We hold back every split invoice until somebody has phoned the depot.'),
        offersCall: true,
      },
    ],
    decision: {
      weeksAgo: 1,
      status: 'planned',
      reason: 'Four accounts lose hours every week over it, and the carrier import now brings the split orders.',
      safeSentence: 'We are working on matching split deliveries and will show it to you in spring.',
    },
  },
  {
    statement: 'Two drivers cannot share one tablet on the same day',
    told: [
      told(0, 3, 7, 'annoyed', 'When the shift changes, the second driver signs with the name of the first.'),
      told(0, 2, 4, 'slowed', 'We bought six tablets more, just because of the sign-in.'),
    ],
    decision: {
      weeksAgo: 1,
      status: 'declined',
      reason: 'A driver’s signature is evidence for the customs office, so a tablet has one driver a day.',
      wouldChange: 'Three more accounts with shifts, or a customs rule that accepts a PIN.',
      safeSentence: 'One tablet for one driver a day stays, because customs asks for it.',
      returnsWhen: { accounts: 5, openAmount: null },
    },
  },
  {
    statement: 'Invoices arrive without the purchase order number',
    told: [
      told(1, 4, 9, 'slowed', 'Our accountant sends back one invoice in five.'),
      told(2, 1, 5, 'annoyed', 'The number is in your system, it just does not get printed.'),
    ],
    decision: { weeksAgo: 1, status: 'completed', reason: 'The number stands on every invoice since Monday.' },
  },
  {
    statement: 'The search does not find a delivery by the number on the paper note',
    told: [
      told(2, 2, 8, 'annoyed', 'The driver reads me a number and I cannot type it anywhere.'),
      told(0, 0, 2, 'slowed', 'We keep a spreadsheet from note numbers to your numbers.'),
    ],
    decision: {
      weeksAgo: 4,
      status: 'deferred',
      reviewAt: '2027-03-01',
      reason: 'The scanner project touches the same numbers; we would build it twice.',
      wouldChange: 'The scanner project slips past March.',
    },
  },
  {
    statement: 'Pick-up windows are shown in the time zone of the depot, not of the driver',
    told: [
      told(1, 1, 2, 'blocked', 'On Monday a truck stood at a closed gate for an hour.'),
      { ...told(0, 2, 1, 'blocked', 'Our Lisbon drivers are an hour early every single day.'), offersCall: true },
      told(2, 4, 1, 'slowed', 'We tell new drivers to take one hour off what the app says.'),
    ],
    decision: null,
  },
];

/** Reports that nobody sorted yet; the first sounds like a problem that is there. */
export const WAITING: { statement: string; told: Told }[] = [
  {
    statement: 'Drivers come at the wrong hour because pick-up windows use another time zone',
    told: told(2, 3, 1, 'slowed', 'The pick-up window says nine, and for the depot it is ten.'),
  },
  {
    statement: 'A colleague who left the firm still gets every delivery alert',
    told: told(0, 0, 1, 'annoyed', 'He left in June and still gets all alerts on his own phone.'),
  },
  {
    statement: 'The month-end report cannot be opened on a tablet',
    told: told(1, 4, 1, 'slowed', 'I am in the warehouse all day, and the report wants a big screen.'),
  },
];
