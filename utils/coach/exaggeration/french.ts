import type { BigWords } from './claim.ts';

const WHO = '(?:clients?|utilisateurs?|gens|collègues|équipes?|commerciaux|entreprises?|vendeurs)';

export const french: BigWords = {
  people: [
    `tout le monde|personne ne|aucun (?:client|utilisateur)|tous (?:nos|les|mes|leurs|vos) ${WHO}|toutes (?:nos|les) (?:équipes|entreprises)|chaque (?:client|utilisateur)`,
    `la plupart (?:de nos|des) ${WHO}|la majorité|des (?:centaines|milliers) de ${WHO}|toute (?:l'équipe|l'entreprise|la société)`,
  ],
  often: [
    'toujours|jamais|constamment|sans cesse|tout le temps|à chaque fois|en permanence|sans arrêt|24h/24|mille fois',
  ],
  deal: ['rédhibitoire|éliminatoire|indispensable|bloquant pour (?:la vente|signer)'],
  size: [
    'énorme(?:s|ment)?|gigantesque|immense|catastrophe|catastrophique|une fortune|des tonnes|extrêmement|totalement inutilisable|massif|massive',
  ],
  idioms: [
    'pour toujours|jamais deux sans trois|plus que jamais|si jamais|comme toujours|bonjour tout le monde|jamais trop tard|est toujours|a toujours|sont toujours',
  ],
};
