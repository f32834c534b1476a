import type { Grammar } from './grammar.ts';

/** `waere` is `wäre`. */
const umlauts = (words: string) =>
  Object.fromEntries(
    words
      .split(' ')
      .map((word) => [word, word.replace(/([aou])e/, (_, vowel: string) => `${vowel}\u0308`).normalize('NFC')]),
  );

export const german: Grammar = {
  spellings: {
    ...umlauts('waere faende haette haetten koennte koennten koennt koenntet moechte moechten wuerde wuerden'),
    ...umlauts('wuensche wuenschen wuenscht braeuchte braeuchten gaebe schoen moeglichkeit hinzufuegen ergaenzen'),
    wär: 'wäre',
    wärs: 'wäre',
    fänd: 'fände',
    hätt: 'hätte',
    gerne: 'gern',
    möglichkeiten: 'möglichkeit',
    will: 'möchte',
    wollen: 'möchten',
  },
  fillers: `doch mal auch noch nur einfach wirklich sehr halt eben eigentlich vielleicht unbedingt dringend schon so total
    echt ganz endlich irgendwie zusätzlich eventuell direkt idealerweise natürlich besonders bald`,
  lists: {
    opener: 'und also ja aber oder hallo okay ok',
    turn: 'aber',
    nice: `toll schön super klasse gut hilfreich nützlich praktisch prima cool großartig genial wünschenswert besser perfekt
      ideal sinnvoll spitze fein wunderbar top hervorragend einfacher eine_(?:große_)?(?:hilfe|erleichterung) ein_traum nett schöner`,
    // Compounds end in what they are.
    part: '[^_]*(?:knopf|button|option(?:en)?|funktion(?:en)?|filter|export|import|schnittstelle|anbindung|integration|ansicht|einstellung(?:en)?|modus|feld|spalten?|benachrichtigung(?:en)?|erinnerung(?:en)?|vorlagen?|suche|dashboard|api|app|version|vorschau|bericht|auswertung|übersicht|möglichkeit|feature|plugin|kalender|kürzel|taste|auswahl|historie|menü|papierkorb|einmalanmeldung|sso)',
    errand: `rückruf anruf rechnung angebot termin antwort gespräch geld rückerstattung erstattung hilfe auskunft bescheid kündigung
      gutschrift treffen rückmeldung feedback wissen erfahren sprechen treffen telefonieren kündigen beschweren bedanken sagen fragen hören
      kennenlernen kennen_lernen austauschen unterhalten verstehen zurück besprechen erstatten stornieren zurückrufen anrufen melden teilnehmen
      zuschicken zusenden schicken reparieren beheben behoben funktioniert funktionieren abstürzt`,
    change: `hinzufügen einbauen ergänzen ermöglichen einführen integrieren anbieten ändern verbessern erweitern zurückbringen
      implementieren einrichten entfernen programmieren umsetzen bauen anpassen vereinfachen machen unterstützen exportieren filtern
      sortieren ausblenden einblenden anzeigen hinzu abschalten abstellen auswählen umbenennen verschieben gruppieren importieren
      drucken bearbeiten zusammenfassen einstellen anlegen auswerten herunterladen kopieren löschen durchsuchen abonnieren
      zulassen erlauben bereitstellen`,
    // "Kann man nicht exportieren." tells; with a question mark it asks.
    tells: '(?!(?:[^_?]+_){0,18}?(?:nicht|keine?n?)_(?:[^_?]+_){0,10}?$)',
    never: '(?!(?:[^_.!?]+_){0,14}?{errand}_)',
  },
  wish: [
    [
      'wäre fände',
      'wäre (?:{any} ){0,4}?{nice} (?=[^ ]){never}(?:, )?(?:wenn|falls|könnte|zu|eine?|einen|die|der|das|für)',
      'wäre (?:es )?möglich {never}',
      '{nice} (?:wäre|fände ich|fänden wir) {never}(?:, )?(?:wenn|eine?|einen|die|der|das|es|ihr|man)',
      '(?<!(?:das|es|ja|ok|[,.!]) )wäre (?:{any} ){0,2}?{nice}(?= [.!,?])',
      '(?:fände|fänden) (?:{any} ){0,4}?{nice} ',
    ],
    [
      'wünsche gewünscht',
      '(?:wünsche|wünschen|wünscht|wünschte|wünschten|gewünscht) (?:(?:ich|wir|sich|mir|uns|er|sie) ){0,2}(?!ihnen|dir|euch|allen|viel|(?:eine?n? )?(?:schöne|gute|frohe|angenehme)){any}',
    ],
    ['hätte', '(?:hätte|hätten) (?:{any} ){0,2}?(?:gern|lieber) {never}{any}'],
    [
      'brauchen bräuchten benötigen',
      '(?:brauchen|bräuchten|bräuchte|brauche|braucht|benötigen|benötigt|benötige) (?:{any} ){0,3}?{part}',
    ],
    [
      'bitte fügt baut ermöglicht ergänzt erlaubt bringt gebt',
      '{start}(?:fügt|baut|ermöglicht|ergänzt|erlaubt|bringt|gebt uns) {never}(?:[^ .!?]+ ){0,10}?(?:bitte|ein|hinzu|zurück|option|möglichkeit)',
      'bitte (?:, )?(?:fügt|baut|ermöglicht|bringt|ergänzt|gebt uns|erlaubt|lasst uns|führt|ändert|verbessert|bietet|integriert|entfernt|macht|(?:fügen|bauen|ermöglichen|ergänzen|ändern|bieten|machen|integrieren|verbessern|erweitern) sie) {never}',
      'bitte (?!(?:senden|schicken|prüfen|rufen) ){never}(?:{any} ){0,8}?{change}',
    ],
    [
      'könnt kann würdet',
      '(?:könnt|könntet|könnten|könnte|kann|würdet|würden) (?:ihr|sie|man|du|wir|die {any}|das {any}|der {any}) {never}{tells}(?:[^ .!?]+ ){0,10}?{change}',
    ],
    [
      'sollte müsste',
      '(?:sollte|sollten|solltet|müsste|müssten) (?!(?:[^ .!?]+ ){0,16}?(?:aber|tut|nicht|jedoch) )(?:[^ .!?]+ ){0,10}?(?:können|unterstützen|anzeigen|ermöglichen|bieten|erlauben|geben|möglich|wählbar|einstellbar|merken|{change})',
    ],
    ['gibt', 'gibt (?:es|s) (?:{any} ){0,2}?(?:möglichkeit|option|plan|pläne|funktion|chance|einstellung) {never}'],
    [
      'wenn',
      'wenn {never}(?:[^ .!?]+ ){0,8}?(?:gäbe|ginge|einbauen würdet|hinzufügen würdet)',
      'wenn (?:man|ich|wir|es|ihr|sie) {never}(?:[^ .!?]+ ){1,10}?(?:könnte|könnten|könntet|würdet)',
    ],
    ['fände', '(?:fände|fänden) (?:{any} ){0,4}?{nice} '],
    [
      'würde',
      '(?:würde|würden) {never}(?:{any} ){0,4}?(?:(?:[^ .!?]+ ){0,6}?wünschen|freuen (?:, )?wenn|begrüßen|helfen|gern (?:[^ .!?]+ ){0,8}?(?:haben|nutzen|sehen|können|{change}))',
    ],
    ['warum', 'warum (?:[^ .!?]+ ){0,4}?(?:nicht|keine?n?) (?:[^ .!?]+ ){0,5}?(?:ein|hinzu|an|{change})(?= [?.])'],
    ['als', 'als (?:{any} ){1,4}?(?:möchte|möchten|brauche|brauchen|wünsche|hätte|hätten|würde|benötige) (?:ich|wir)'],
    [
      'möchte verlangt fordert',
      '(?:möchte|möchten) {never}(?:[^ .!?]+ ){0,8}?{change} (?:können|,|[.!])',
      '(?:möchte|möchten|verlangt|verlangen|fordert|fordern) (?:{any} ){0,3}?{part}',
    ],
    [
      'fehlt vermisse',
      '(?:vermisse|vermissen|vermisst) (?:{any} ){0,3}?{part}',
      'fehlt (?:mir |uns |dem kunden )?(?:eine?n?|die|der|das) (?:{any} ){0,2}?{part}',
    ],
    [
      'vorschlag wunsch wünsche idee anregung verbesserungsvorschlag anforderung gewünscht funktionswunsch schlage',
      '{start}(?:vorschlag|wunsch|wünsche|idee|anregung|verbesserungsvorschlag|anforderung|gewünscht) [:-]|funktionswunsch|wunschliste',
      '(?:schlage|schlagen) (?:ich |wir )?vor (?:, )?(?:dass|ihr|man|eine?n?)|(?:mein|unser|einziger|größter) (?:vorschlag|wunsch)',
    ],
    ['hoffe', 'hoffe(?:n|ntlich)? (?:{any} ){0,8}?(?:hinzu|einbaut|eingebaut|integriert|ergänzt|unterstützt)'],
    ['fragt gefragt', '(?:fragt|fragte|gefragt|fragen) (?:{any} ){0,2}?(?:, )?ob (?:[^ .!?]+ ){0,8}?{change} '],
  ],
  repair: ['(?:beheben|behoben|behebt|reparieren|repariert|abstürzt|abstürzen|fehler)'],
  trouble: [
    '(?:stürzt|absturz|abstürze|fehler|kaputt|hängt|langsam|verlieren|verloren|verlor|nicht|nie|kein|keine|keinen|unmöglich|umständlich|mühsam|nervt|nervig|ärgerlich|schwierig|kompliziert|falsch|problem|probleme|endlos|leider)',
    'von hand|per hand|manuell|dauert|kostet|(?:jedes|jede) (?:mal|woche)|stunden(?:lang)?|müssen|muss|zu (?:spät|langsam|lang|viele?)',
  ],
};
