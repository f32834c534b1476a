/** The settings as they stand in the form: each with its path, its label, and what it does where that is not plain. */
export const GROUPS: readonly {
  legend: string;
  fields: readonly (readonly [path: string, label: string, hint?: string])[];
}[] = [
  {
    legend: 'The bar: what the team takes on now',
    fields: [
      ['bar/threshold', 'Least score', 'Empty: no such line.'],
      ['bar/capacity', 'Capacity in person-weeks', 'Empty: not limited.'],
    ],
  },
  {
    legend: 'Reach',
    fields: [
      ['periodDays', 'Days that count', 'Older reports are listed, not counted.'],
      ['effortDefault', 'Person-weeks when nobody estimated'],
    ],
  },
  {
    legend: 'Impact: what one account counts',
    fields: [
      ['impact/blocked', 'Blocked'],
      ['impact/slowed', 'Slowed'],
      ['impact/annoyed', 'Annoyed'],
      ['impact/unknown', 'Not said'],
    ],
  },
  {
    legend: 'Confidence in percent, by how many people reported it',
    fields: [
      ['confidence/one', 'One'],
      ['confidence/two', 'Two'],
      ['confidence/more', 'More'],
    ],
  },
  {
    legend: 'Open deals',
    fields: [
      ['currencyIsoCode', 'Currency of the workspace', 'Every amount is brought to it.'],
      ['moneyPerPoint', 'Money for one point', 'Empty: money is shown, not counted.'],
      ['amountConfidence/page', 'Read from a page, percent'],
      ['amountConfidence/crm', 'Given by the CRM, percent'],
      ['amountConfidence/typed', 'Typed, percent'],
    ],
  },
];
