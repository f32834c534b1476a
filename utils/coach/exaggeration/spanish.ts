import type { BigWords } from './claim.ts';

const WHO = '(?:clientes?|usuarios?|personas|compañeros|equipos?|empresas?|vendedores|colegas)';

export const spanish: BigWords = {
  people: [
    `todo el mundo|todos (?:nuestros|los|mis|sus) ${WHO}|todas (?:nuestras|las) (?:empresas|personas)|nadie|ningún (?:cliente|usuario)|cada (?:cliente|usuario)`,
    `la mayoría|(?:cientos|miles) de ${WHO}|todo el (?:equipo|departamento|mercado)|toda la empresa`,
  ],
  often: ['siempre|nunca|constantemente|todo el tiempo|cada vez que|sin parar|mil veces|a todas horas|continuamente'],
  deal: ['imprescindible|excluyente|factor decisivo|innegociable'],
  size: [
    'enormes?|gigantescos?|inmens[oa]s?|una fortuna|catástrofe|desastre|muchísim[oa]s?|extremadamente|totalmente inútil|masiv[oa]s?',
  ],
  idioms: [
    'para siempre|como siempre|hola a todos|siempre que|más que nunca|nunca es tarde|desde siempre|cada vez más',
  ],
};
