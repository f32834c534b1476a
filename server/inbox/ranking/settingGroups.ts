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
      ['effortDefault', 'Weeks if not estimated', 'Person-weeks that stand in for an effort.'],
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
      ['currencyIsoCode', 'Currency', 'Every amount is brought to it.'],
      ['moneyPerPoint', 'Money for one point', 'Empty: money is shown, not counted.'],
      ['amountConfidence/page', 'From a page, %'],
      ['amountConfidence/crm', 'From the CRM, %'],
      ['amountConfidence/typed', 'Typed, %'],
    ],
  },
];
