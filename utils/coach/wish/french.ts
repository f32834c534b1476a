import type { Grammar } from './grammar.ts';

export const french: Grammar = {
  spellings: {
    svp: 'merci de',
    stp: 'merci de',
    ca: 'ça',
    ç: 'ça',
    serai: 'serait',
    "l'idéal": 'idéal',
    jaimerais: "j'aimerais",
    fonctionalité: 'fonctionnalité',
  },
  fillers:
    'vraiment aussi juste très tres absolument simplement encore également egalement tellement seulement beaucoup donc enfin surtout bonjour plus par exemple',
  lists: {
    opener: 'et donc alors mais ou sinon bonjour merci',
    turn: 'mais',
    nice: `bien top génial genial super cool pratique utile parfait mieux appréciable apprécié idéal formidable intéressant sympa
      excellent agréable souhaitable chouette (?:un|une)_(?:{any}_)?(?:plus|atout|aide) merveilleux judicieux`,
    change: `ajouter rajouter permettre mettre créer creer intégrer integrer proposer prévoir inclure améliorer changer
      modifier supprimer développer implémenter remettre activer offrir afficher avoir pouvoir exporter filtrer trier grouper regrouper
      imprimer masquer importer disposer d'avoir d'ajouter d'inclure d'intégrer personnaliser choisir enregistrer annuler simplifier enlever faire_(?:en_sorte|une_version)
      synchroniser voir(?!_(?:vous|avec|si|pourquoi|comment)) rendre laisser donner_(?:la|une)`,
    part: `bouton boutons option options fonction fonctions fonctionnalité fonctionnalités filtre filtres export import intégration connecteur vue
      réglage champ colonne colonnes notification notifications rappel rappels modèle recherche tableau_de_bord api application appli version mode aperçu
      calendrier historique possibilité raccourci rapport widget moyen menu accès système`,
    never:
      `(?!(?:{any}_){0,5}?(?:rencontrer|discuter|parler|échanger|savoir|comprendre|remboursée?s?|rembourser|remboursement|annuler_(?:mon|ma|notre|la_commande)|résilier
      |rappeler|rappel_de_votre|rendez_vous|réponse|devis|facture|appel|connaître|entendre|remercier|signaler|envoyer_(?:la|le|votre)|appeler|plaindre|recevoir_(?:la|votre|un)|corriger|réparer|planter?)_)`.replaceAll(
        /\s+/g,
        '',
      ),
  },
  wish: [
    [
      'serait sera',
      "(?:serait|sera) (?:{any} )?{nice} {never}(?:de|d'{any}|si|que|qu'{any}|pour)",
      '(?<!(?:ce|ça|cela|ok|oui|[,.!]) )serait (?:{any} )?{nice}(?= [.!,?])',
    ],
    [
      'pourriez pouvez pourrais peux pourrait peut',
      '(?:pourriez|pouvez|pourrais|peux|pourrait|peut) (?:vous|tu|on|il|être) {never}(?:peut être |nous |me )?{change}',
    ],
    [
      "j'aimerais aimerais aimerait aimerions aimeraient voudrais voudrait voudrions voudraient souhaite souhaitons souhaitent souhaiterais souhaiterait souhaiterions souhaiteraient apprécierais apprécierions apprécierait adorerais préférerais préférerions",
      "(?:j'aimerais|aimerais|aimerait|aimerions|aimeraient|voudrais|voudrait|voudrions|voudraient|souhaite|souhaitons|souhaitent|souhaiterais|souhaiterait|souhaiterions|souhaiteraient|apprécierais|apprécierions|apprécierait|adorerais|préférerais|préférerions) (?!une (?:bonne|belle|excellente|très) |de bonnes){never}(?:que|qu'{any}|un|une|des|la possibilité|{change}|le {part})",
    ],
    [
      'veut veulent demande demandent réclame réclament exige exigent',
      '(?:veut|veulent|demande|demandent|réclame|réclament|exige|exigent) {never}(?:que|un|une|des|{change}|de pouvoir|à pouvoir|si (?:on|vous) (?:peut|peuvent|pouvez|pourriez|pourrait) {change})',
    ],
    ['faudrait', "il faudrait {never}(?:un|une|que|qu'{any}|des|{change}|la possibilité)"],
    [
      'besoin',
      "besoin (?:d'un|d'une|de|d'avoir|de pouvoir|d'{any}) (?:{any} ){0,2}?(?:{part}|pouvoir)|besoin de pouvoir",
    ],
    [
      'merci veuillez prière plaît plait',
      "(?:merci|veuillez|prière|s'il vous plaît|s'il te plaît|s'il vous plait)(?: ,)? (?:de |d')?(?:bien vouloir )?{never}(?:{change}|ajoutez|rajoutez|permettez|mettez|proposez|intégrez|créez|améliorez|remettez|faites)",
    ],
    [
      'ajoutez ajouter rajoutez rajouter permettez mettez proposez intégrez créez remettez améliorez donnez laissez possibilité',
      '{start}(?:ajoutez|ajouter|rajoutez|rajouter|permettez|mettez|proposez|intégrez|créez|remettez|améliorez|donnez nous|laissez nous|possibilité) {any}',
    ],
    [
      'tant',
      "en tant (?:que? )?(?:{any} ){1,6}?(?:, )?(?:je|nous|j'aimerais) ?(?:veux|voudrais|souhaite|peux|dois|aimerais|voulons|souhaitons|j'aimerais)?",
    ],
    [
      'possible',
      "possible (?:de|d'{any}|que|qu'{any}) {never}(?:{any} ){0,3}?{change}|(?:serait il|est il|sera t il|est ce) (?:que ce serait )?possible (?:de|d'{any}|que) {never}",
    ],
    [
      'si',
      "si (?:seulement|on|vous|je|nous|il|ça|l'{any}|l'on) {never}(?:{any} )?(?:pouvait|pouviez|pouvais|pouvions|permettait|ajoutiez|avait un|y avait|proposiez|permettiez)",
    ],
    [
      'manque manquerait',
      '(?:il )?(?:manque|manquerait|me manque|nous manque) (?:un|une|des|la|le) (?:{any} ){0,2}?{part}',
    ],
    ['pourquoi', "pourquoi (?:ne )?pas {change}|pourquoi (?:n'{any}|ne {any}) vous pas"],
    [
      'devriez devrait devrions devraient doit',
      '(?:vous devriez|on devrait|nous devrions|devrait|devraient|doit) {never}(?:{change})(?!(?: {any}){0,10}? mais )',
    ],
    [
      'y',
      "y a (?:t )?il (?:un|une|des|la) ?(?:{any} )?(?:moyen|option|possibilité|fonction) (?:de|d'{any}|pour) {never}",
    ],
    [
      'suggestion suggestions idée demande proposition souhait besoin suggère propose recommande suggérons proposons',
      "{start}(?:suggestion|suggestions|idée|demande|proposition|souhait|besoin) [:-]|(?:je|nous) (?:vous )?(?:suggère|propose|recommande|suggérons|proposons) (?:de|d'{any}|que|un|une)|ma suggestion|demande d'évolution",
    ],
    [
      "j'espère espérons hâte",
      "(?:j'espère|espérons|hâte) (?:{any} ){0,6}?(?:ajouter|ajouterez|ajout|intégrer|prochaine version|permettre)",
    ],
  ],
  repair: ['corriger|réparer|(?:ne )?(?:plante|bug|bugue) (?:pas|plus)|fonctionne (?:correctement|à nouveau|bien)'],
  trouble: [
    'plante|plantent|bug|bugs|erreurs?|lente?s?|perd|perdons|perdu|perdue|perte|impossible|(?:pas|jamais|personne|aucune?)(?! {change})|compliqué|difficile|pénible|agaçant|problèmes?|énervant|retards?|faux|fausse|trop|malheureusement',
    'à la main|manuellement|prend (?:deux|trois|{any}) (?:heures|jours|minutes|temps)|heures|chaque (?:fois|mois|semaine)|devons tout|obligés?|coûte',
  ],
};
