/** Salesforce shows one id in 15 and in 18 characters; the last three only repeat the upper case of the others. */
export const crmId = (id: string): string =>
  /^006[0-9A-Za-z]{15}$/.test(id.trim()) ? id.trim().slice(0, 15) : id.trim();

/** The deal that a CRM id tells of, as the ranking knows it. */
export const crmDeal = (id: string): string => `id ${crmId(id)}`;
