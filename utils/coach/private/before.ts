/** How far back a word may stand from the number it speaks of. */
const REACH = 48;

/** What may stand between a word and its number: "Phone number: ", "BSN is ", "n° ", "(". */
const LINK =
  '(?:[\\s-]{0,2}(?:numbers?|num|no|nr|nummer|num[eé]ro|n[uú]mero|code|id|is|ist|est|es|é|at|on|unter|au|al|#|n°|nº|号码|番号|号|は)(?!\\p{L})\\.?){0,3}[\\s:=.,#(\'"()-]{0,4}$';

/** A test for "one of these words stands right before this place". `words` is the source of an alternation. */
export function saidBefore(words: string): (text: string, at: number) => boolean {
  const pattern = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${words})\\.?${LINK}`, 'iu');
  return (text, at) => pattern.test(text.slice(Math.max(0, at - REACH), at));
}

/** Numbers that a business names itself; whatever they look like, they are nobody's card, telephone or identity. */
export const isBusinessNumber = saidBefore(
  [
    'orders?|purchase order|p\\.?o|invoices?|bills?|tickets?|cases?|issues?|incidents?|quotes?|quotations?|contracts?',
    'refs?|references?|tracking|shipments?|parcels?|consignments?|serials?|s/?n|sku|part|articles?|items?|models?|version',
    'build|batch|lots?|isbn|issn|ean|gtin|upc|asin|doi|customers?|accounts?|transactions?|receipts?|licen[cs]es?',
    'bestell(?:ung|nummer)|auftrag|auftragsnummer|rechnung|rechnungsnummer|vorgang|vertrag|kundennummer|artikel(?:nummer)?',
    'sendung(?:snummer)?|seriennummer|aktenzeichen|commande|facture|dossier|contrat|colis|suivi|devis|client',
    'pedido|factura|contrato|expediente|env[ií]o|fatura|encomenda|ordine|fattura|pratica|spedizione|contratto',
    'bestelling|factuur|zam[oó]wieni[ea]|faktur[ay]?|ordre|ordernummer|заказа?|сч[её]т|договора?',
    '订单|发票|注文|請求書|伝票|주문|송장',
  ].join('|'),
);
