import { getDomainWithoutSuffix } from 'tldts-icann';
import common from 'email-providers/common.json' with { type: 'json' };

/** Providers people get a private address from: the common ones by the library `email-providers`, and what it leaves out. */
const LISTED = new Set<string>([
  ...common,
  ...(
    'fastmail.com fastmail.fm pm.me mailbox.org posteo.de tuta.com tuta.io tutamail.com hanmail.net hushmail.com duck.com ' +
    'appleid.com zohomail.com rediffmail.com bk.ru inbox.ru vnn.vn'
  ).split(' '),
  // What providers of lines give their customers.
  ...(
    'ziggo.nl kpnmail.nl xs4all.nl xtra.co.nz optonline.net videotron.ca movistar.es telefonica.net bbox.fr numericable.fr ' +
    'telia.com tele2.se online.no start.no mail.dk jubii.dk kolumbus.fi luukku.com email.cz azet.sk freemail.hu citromail.hu ' +
    'mail.bg otenet.gr walla.com netvision.net.il mynet.com turk.net ttmail.com vodafone.it tim.it fastwebnet.it inwind.it ' +
    'email.it clix.pt iol.pt bol.com.br prodigy.net.mx speedy.com.ar fibertel.com.ar arnet.com.ar ezweb.ne.jp softbank.ne.jp ' +
    'nifty.com biglobe.ne.jp au.com hinet.net pchome.com.tw 139.com sohu.com korea.com'
  ).split(' '),
]);

/** Big brands under any suffix: yahoo.co.in, hotmail.fr, gmx.ch. Only names that no company of another trade has. */
const BRANDS = new Set(
  'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol gmx yandex proton protonmail'.split(' '),
);

/** May anybody have an address there? Then it says nothing about whom a person works for. `domain` is registrable. */
export const isPublicMail = (domain: string): boolean =>
  LISTED.has(domain) || BRANDS.has(getDomainWithoutSuffix(domain) ?? '');
