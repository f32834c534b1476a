import type { Grammar } from './grammar.ts';

export const french: Grammar = {
  spellings: { svp: 'merci de', stp: 'merci de', serai: 'serait', jaimerais: "j'aimerais" },
  fillers:
    'vraiment aussi juste tres tres absolument simplement encore egalement egalement tellement seulement beaucoup donc enfin surtout bonjour plus par exemple',
  lists: {
    opener: 'et donc alors mais ou sinon bonjour merci',
    turn: 'mais',
    nice: `bien top genial super cool pratique utile parfait mieux appreciable apprecie ideal formidable interessant sympa
      excellent agreable souhaitable chouette (?:un|une)_(?:{any}_)?(?:plus|atout|aide) merveilleux judicieux`,
    change: `ajouter rajouter permettre mettre creer integrer proposer prevoir inclure ameliorer changer
      modifier supprimer developper implementer remettre activer offrir afficher avoir pouvoir exporter filtrer trier grouper regrouper
      imprimer masquer importer disposer d'avoir d'ajouter d'inclure d'integrer personnaliser choisir enregistrer annuler simplifier enlever faire_(?:en_sorte|une_version)
      synchroniser voir(?!_(?:vous|avec|si|pourquoi|comment)) rendre laisser donner_(?:la|une)`,
    part: `bouton boutons option options fonction fonctions fonctionnalite fonctionnalites filtre filtres export import integration connecteur vue
      reglage champ colonne colonnes notification notifications rappel rappels modele recherche tableau_de_bord api application appli version mode apercu
      calendrier historique possibilite raccourci rapport widget moyen menu acces systeme`,
    errand: `se_voir nous_voir se_retrouver d'envoyer m'envoyer nous_envoyer rencontrer discuter parler echanger savoir comprendre remboursee?s? rembourser remboursement
      annuler_(?:mon|ma|notre|la_commande) resilier rappeler rappel_de_votre rendez_vous reponse devis facture
      appel connaitre entendre remercier signaler envoyer_(?:la|le|votre) appeler plaindre
      recevoir_(?:la|votre|un) corriger reparer planter?`,
    never: '(?!(?:{any}_){0,5}?{errand}_)',
  },
  wish: [
    ['prevoyez comptez envisagez', '(?:prevoyez|comptez|envisagez) vous {never}{any}'],
    [
      'serait',
      "(?:serait|sera) (?:{any} )?{nice} {never}(?:de|d'{any}|si|que|qu'{any}|pour)",
      '(?<!(?:ce|ca|cela|ok|oui|[,.!]) )serait (?:{any} )?{nice}(?= [.!,?])',
    ],
    [
      'pourriez peux',
      '(?:vous|tu|on) (?:pourriez|pourrais|pourrait) {never}{change}',
      '(?:pourriez|pouvez|pourrais|peux|pourrait|peut) (?:vous|tu|on|il|etre) {never}(?:peut etre |nous |me )?{change}',
    ],
    [
      "j'aimerais aimerais voudrais souhaite apprecierais adorerais prefererais",
      "(?:j'aimerais|aimerais|aimerait|aimerions|aimeraient|voudrais|voudrait|voudrions|voudraient|souhaite|souhaitons|souhaitent|souhaiterais|souhaiterait|souhaiterions|souhaiteraient|apprecierais|apprecierions|apprecierait|adorerais|prefererais|prefererions) (?:bien )?(?!une (?:bonne|belle|excellente|tres) |de bonnes){never}(?:que|qu'{any}|un|une|des|la possibilite|{change}|le {part})",
    ],
    [
      'veut demande reclame exige',
      '(?:veut|veulent|demande|demandent|reclame|reclament|exige|exigent) {never}(?:que|un|une|des|{change}|de pouvoir|a pouvoir|si (?:on|vous) (?:peut|peuvent|pouvez|pourriez|pourrait) {change})',
    ],
    [
      'faudrait',
      "il (?:me |nous |leur )?faudrait {never}(?:(?:un|une) (?!mois|jour|semaine|an|annee|heure|minute)|que|qu'{any}|des|{change}|la possibilite)",
    ],
    [
      'besoin',
      "besoin (?:d'un|d'une|de|d'avoir|de pouvoir|d'{any}) (?:{any} ){0,2}?(?:{part}|pouvoir)|besoin de pouvoir",
    ],
    [
      'merci veuillez priere plait',
      "(?:merci|veuillez|priere|s'il vous plait|s'il te plait|s'il vous plait)(?: ,)? (?:de |d')?(?:bien vouloir )?{never}(?:{change}|ajoutez|rajoutez|permettez|mettez|proposez|integrez|creez|ameliorez|remettez|faites)",
    ],
    [
      'ajoutez rajoutez permettez mettez proposez integrez creez remettez ameliorez donnez laissez possibilite',
      '{start}(?:ajoutez|ajouter|rajoutez|rajouter|permettez|mettez|proposez|integrez|creez|remettez|ameliorez|donnez nous|laissez nous|possibilite) {any}',
    ],
    [
      'tant',
      "en tant (?:que? )?(?:{any} ){1,6}?(?:, )?(?:je|nous|j'aimerais) ?(?:veux|voudrais|souhaite|peux|dois|aimerais|voulons|souhaitons|j'aimerais)?",
    ],
    [
      'possible',
      "possible {never}(?:de |que {any} |pour {any} )?{change}|(?:serait il|est il|sera t il|est ce) (?:que ce serait )?possible (?:de|d'{any}|que) {never}",
    ],
    [
      'si',
      "si (?:seulement|on|vous|je|nous|il|ca|l'{any}|l'on) {never}(?:{any} )?(?:pouvait|pouviez|pouvais|pouvions|permettait|ajoutiez|avait un|y avait|proposiez|permettiez)",
    ],
    ['manque', '(?:il )?(?:manque|manquerait|me manque|nous manque) (?:un|une|des|la|le) (?:{any} ){0,2}?{part}'],
    ['pourquoi', "pourquoi (?:ne )?pas {change}|pourquoi (?:n'{any}|ne {any}) vous pas"],
    [
      'devriez doit',
      '(?:vous devriez|on devrait|nous devrions|devrait|devraient|doit) {never}(?:{change})(?!(?: {any}){0,10}? mais )',
    ],
    [
      'y',
      "y a (?:t )?il (?:un|une|des|la) ?(?:{any} )?(?:moyen|option|possibilite|fonction) (?:de|d'{any}|pour) {never}",
    ],
    [
      'suggestion idee demande proposition souhait besoin recommande',
      "{start}(?:suggestion|suggestions|idee|demande|proposition|souhait|besoin) [:-]|(?:je|nous) (?:vous )?(?:suggere|propose|recommande|suggerons|proposons) (?:de|d'{any}|que|un|une)|ma suggestion|demande d'evolution",
    ],
    [
      "j'espere esperons hate",
      "(?:j'espere|esperons|hate) (?:{any} ){0,6}?(?:ajouter|ajouterez|ajout|integrer|prochaine version|permettre)",
    ],
  ],
  repair: ['corriger|reparer|(?:ne )?(?:plante|bug|bugue) (?:pas|plus)|fonctionne (?:correctement|a nouveau|bien)'],
  trouble: [
    'plante|plantent|bug|bugs|erreurs?|lente?s?|perd|perdons|perdu|perdue|perte|impossible|(?:pas|jamais|personne|aucune?)(?! {change})|complique|difficile|penible|agacant|problemes?|enervant|retards?|faux|fausse|trop|malheureusement',
    'a la main|manuellement|prend (?:deux|trois|{any}) (?:heures|jours|minutes|temps)|heures|chaque (?:fois|mois|semaine)|devons tout|obliges?|coute',
  ],
};
