/** What the people of the tour say and type. The quote stands in the sample thread. */
export const QUOTE =
  'Every Friday two of my people spend four hours comparing freight invoices with purchase orders by hand.';
export const SENDER = 'dana.whitfield@northwind.example';
export const ACCOUNT = 'northwind.example';
export const PROBLEM = 'A carrier splits one order, and nobody can tell which invoice belongs to which shipment.';
export const COST = 'Eight hours of work a week, and 11,400 euros paid twice since June.';
export const AMOUNT = '48000';
export const CURRENCY = 'EUR';
export const REASON =
  'We rebuild billing only after the carrier import is done, so this would rest on data we do not have yet.';
export const WOULD_CHANGE = 'Two more accounts that pay by shipment, or a carrier that sends us its split orders.';
