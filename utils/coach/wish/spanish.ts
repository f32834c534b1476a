import type { Grammar } from './grammar.ts';

export const spanish: Grammar = {
  spellings: {
    sería: 'seria',
    estaría: 'estaria',
    gustaría: 'gustaria',
    encantaría: 'encantaria',
    podrían: 'podrian',
    podría: 'podria',
    podrías: 'podrias',
    podríais: 'podriais',
    debería: 'deberia',
    deberían: 'deberian',
    deberías: 'deberias',
    ojalá: 'ojala',
    añadan: 'anadan',
    añadir: 'anadir',
    añade: 'anade',
    añadieran: 'anadieran',
    porfa: 'por favor',
    xfavor: 'por favor',
    porfavor: 'por favor',
    qué: 'que',
    más: 'mas',
    botón: 'boton',
    opción: 'opcion',
    versión: 'version',
    función: 'funcion',
    integración: 'integracion',
    búsqueda: 'busqueda',
    xq: 'por que',
    querríamos: 'quisieramos',
    quisiéramos: 'quisieramos',
    añadieseis: 'anadieran',
    añadáis: 'anadan',
    agreguéis: 'agreguen',
  },
  fillers:
    'muy realmente también tambien solo sólo simplemente además incluso mucho hola quizás tal_vez bastante ya favor,',
  lists: {
    opener: 'y pero o hola además entonces',
    turn: 'pero',
    nice: 'genial bueno bien buenísimo útil util ideal perfecto estupendo excelente fantástico increíble conveniente mejor práctico interesante maravilloso una_gran_(?:ayuda|mejora) de_gran_ayuda recomendable lindo chévere',
    change: `agregar anadir poner permitir incluir crear integrar ofrecer mejorar cambiar modificar quitar implementar desarrollar tener
      poder haber contar_con exportar filtrar ordenar agrupar ver imprimir ocultar importar deshacer personalizar elegir guardar
      hacer_(?:que|una|un|mas) dar_la habilitar eliminar(?!_mi) soportar mostrar activar dejar simplificar recordar sincronizar`,
    part: `boton botones opcion opciones funcion función funcionalidad filtro filtros exportación importación integracion vista ajuste campo
      columna columnas notificaciones recordatorio recordatorios plantilla plantillas busqueda api aplicación app version modo calendario historial
      posibilidad atajo informe widget menú forma_de manera_de panel conector soporte_para`,
    never: `(?!(?:{any}_){0,5}?(?:hablar|reunirnos|saber|conocer|cancelar|llamar|llamarme|llamarnos|llamada|reembolso|devuelvan|devolver|devolución|factura|cita|respuesta|ayuda|ayudarme|enviarme|enviarnos|agradecer|informar|entender|responder|arreglar|arreglen|solucionar|reclamar|comentar)_)`,
  },
  wish: [
    [
      'seria estaria será fuera',
      '(?:seria|estaria|será|fuera) (?:{any} )?{nice} {never}(?:poder|que|si|tener|un|una|contar|{change}|para)',
      '(?<!(?:eso|esto|sí|si|[,.!]) )(?:seria|estaria) (?:{any} )?{nice}(?= [.!,?])',
    ],
    ['gustaria encantaria', '(?:gustaria|encantaria) {never}(?:poder|tener|que|ver|un|una|mas|{change})'],
    [
      'favor',
      'por favor (?:, )?{never}(?:agreguen|agregue|agrega|anadan|anade|pongan|pon|permitan|incluyan|hagan|integren|den la|cambien|mejoren|quiten|habiliten|{change}|mas|un|una)',
    ],
    [
      'agreguen anadan agregar anadir pongan permitan incluyan integren habiliten permitir incluir',
      '{start}(?:agreguen|anadan|agregar|anadir|pongan|permitan|incluyan|integren|habiliten|permitir|incluir) {any}',
    ],
    [
      'pueden podrian puede podria puedes podrias podriais podemos podriamos',
      '(?:pueden|podrian|puede|podria|puedes|podrias|podriais|podemos|podriamos|se puede) {never}(?:por favor )?{change}',
    ],
    ['ojala', '(?<!que )ojala {never}{any}'],
    [
      'necesito necesitamos necesitan necesita necesitaríamos',
      '(?:necesito|necesitamos|necesitan|necesita|necesitaríamos) (?:un|una|mas|otra|otro|la) (?:{any} ){0,2}?{part}|(?:necesitamos|necesito|necesitan) (?:poder|que se pueda)',
    ],
    ['como', 'como (?:{any} ){1,5}?(?:, )?(?:quiero|necesito|quisiera|deseo|me gustaria|queremos|quisieramos)'],
    [
      'deberia deberian deberias tendrían tendría',
      '(?:deberian?|deberias|tendrían? que) {never}(?:{change}|soportar|ser posible)(?!(?: {any}){0,10}? (?:, )?pero )',
    ],
    [
      'hay existe habría',
      '(?<!no )(?:hay|existe|habría) (?:(?:alguna?|una) )?(?:forma|manera|opcion|posibilidad|planes) de {never}',
    ],
    [
      'quiere quieren pide piden pidió pidieron solicita solicitan desea desean quiero queremos',
      '(?:quiere|quieren|pide|piden|pidió|pidieron|solicita|solicitan|desea|desean|quiero|queremos) {never}(?:un|una|que (?:se|el|la|podamos)|poder|mas|{change})(?! (?:reunión|cita|llamada|descuento))',
    ],
    ['falta', 'falta (?:un|una|la|el|que) (?:{any} ){0,2}?{part}'],
    [
      'que',
      'por que no (?:se )?(?:ponen|agregan|añaden|hacen|permiten|ofrecen|incluyen|dejan|{change})',
      'espero que (?:{any} ){0,3}?(?:agreguen|anadan|pongan|incluyan|permitan)',
    ],
    ['quisiera quisieramos quisieran', '(?:quisiera|quisieramos|quisieran) {never}(?:un|una|poder|tener|que|{change})'],
    [
      'sugiero sugerimos propongo proponemos recomiendo sugerencia idea petición solicitud propuesta',
      '(?:sugiero|sugerimos|propongo|proponemos|recomiendo) (?:que|un|una|{change})|mi sugerencia|{start}(?:sugerencia|idea|petición|solicitud|propuesta) [:-]',
    ],
    ['si', 'si (?:pudieran|pudieras|hubiera|tuviera|se pudiera|pudiéramos|anadieran|agregaran) {never}{any}'],
  ],
  repair: ['arregl(?:ar|en|ado)|solucion(?:ar|en)|(?:que )?(?:funcione|no se cierre|no falle)'],
  trouble: [
    'errore?s?|fall(?:a|o|as|os|an)|lent[oa]s?|perd(?:emos|imos|ido|er)|imposible|no|nunca|nadie|difícil|complicado|molesto|problemas?|tarde|mal|demasiado|lamentablemente',
    'a mano|manualmente|tarda|horas|cada (?:vez|mes|semana)|tenemos que|cuesta|se cierra',
  ],
};
