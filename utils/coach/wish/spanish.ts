import type { Grammar } from './grammar.ts';

export const spanish: Grammar = {
  spellings: { porfa: 'por favor', porfavor: 'por favor', xfavor: 'por favor', xq: 'por que' },
  fillers:
    'muy realmente tambien tambien solo solo simplemente ademas incluso mucho hola quizas tal_vez bastante ya favor,',
  lists: {
    opener: 'y pero o hola ademas entonces',
    turn: 'pero',
    nice: 'genial bueno bien buenisimo util util ideal perfecto estupendo excelente fantastico increible conveniente mejor practico interesante maravilloso una_gran_(?:ayuda|mejora) de_gran_ayuda recomendable lindo chevere',
    change: `agregar anadir poner permitir incluir crear integrar ofrecer mejorar cambiar modificar quitar implementar desarrollar tener
      poder haber contar_con exportar filtrar ordenar agrupar ver imprimir ocultar importar deshacer personalizar elegir guardar
      hacer_(?:que|una|un|mas) dar_la habilitar eliminar(?!_mi) soportar mostrar activar dejar simplificar recordar sincronizar`,
    part: `boton botones opcion opciones funcion funcionalidad filtro filtros exportacion importacion integracion vista ajuste campo
      columna columnas notificaciones recordatorio recordatorios plantilla plantillas busqueda api aplicacion app version modo calendario historial
      posibilidad atajo informe widget menu forma_de manera_de panel conector soporte_para`,
    errand: `hablar reunirnos saber conocer cancelar llamar llamarme llamarnos llamada reembolso devuelvan devolver
      devolucion factura cita respuesta ayuda ayudarme enviarme enviarnos agradecer informar entender responder
      arreglar arreglen solucionar reclamar comentar`,
    never: '(?!(?:{any}_){0,5}?{errand}_)',
  },
  wish: [
    ['posible', '(?:seria|es|fuera) posible {never}(?:que|{change})'],
    [
      'seria estaria fuera',
      '(?:seria|estaria|sera|fuera) (?:{any} )?{nice} {never}(?:poder|que|si|tener|un|una|contar|{change}|para)',
      '(?<!(?:eso|esto|si|si|[,.!]) )(?:seria|estaria) (?:{any} )?{nice}(?= [.!,?])',
    ],
    ['gustaria encantaria', '(?:gustaria|encantaria) {never}(?:poder|tener|que|ver|un|una|mas|{change})'],
    [
      'favor',
      'por favor (?:, )?{never}(?:agreguen|agregue|agrega|anadan|anade|pongan|pon|permitan|incluyan|hagan|integren|den la|cambien|mejoren|quiten|habiliten|{change}|mas|un|una)',
    ],
    [
      'agreguen anadan pongan permitan incluyan integren habiliten',
      '{start}(?:agreguen|anadan|agregar|anadir|pongan|permitan|incluyan|integren|habiliten|permitir|incluir) {any}',
    ],
    [
      'pueden podrian',
      '(?<!no (?:se )?)(?:pueden|podrian|puede|podria|puedes|podrias|podriais|podemos|podriamos|se puede) {never}(?:por favor )?{change}',
    ],
    ['ojala', '(?<!que )ojala {never}{any}'],
    [
      'necesito',
      '(?:necesito|necesitamos|necesitan|necesita|necesitariamos) (?:un|una|mas|otra|otro|la) (?:{any} ){0,2}?{part}|(?:necesitamos|necesito|necesitan) (?:poder|que se pueda)',
    ],
    ['como', 'como (?:{any} ){1,5}?(?:, )?(?:quiero|necesito|quisiera|deseo|me gustaria|queremos|quisieramos)'],
    [
      'deberia tendrian',
      '(?:deberian?|deberias|tendrian? que) {never}(?:{change}|soportar|ser posible)(?!(?: {any}){0,10}? (?:, )?pero )',
    ],
    [
      'hay existe habria',
      '(?<!no )(?:hay|existe|habria) (?:(?:alguna?|una) )?(?:forma|manera|opcion|posibilidad|planes) de {never}',
    ],
    [
      'quiere pide solicita desea queremos',
      '(?:quiere|quieren|pide|piden|pidio|pidieron|solicita|solicitan|desea|desean|quiero|queremos) {never}(?:un|una|que (?:se|el|la|podamos)|poder|mas|{change})(?! (?:reunion|cita|llamada|descuento))',
    ],
    ['falta', 'falta (?:un|una|la|el|que) (?:{any} ){0,2}?{part}'],
    [
      'que',
      'por que no (?:se )?(?:ponen|agregan|anaden|hacen|permiten|ofrecen|incluyen|dejan|{change})',
      'espero que (?:{any} ){0,3}?(?:agreguen|anadan|pongan|incluyan|permitan)',
    ],
    ['quisiera', '(?:quisiera|quisieramos|quisieran) {never}(?:un|una|poder|tener|que|{change})'],
    [
      'sugiero propongo recomiendo idea peticion solicitud',
      '(?:sugiero|sugerimos|propongo|proponemos|recomiendo) (?:que|un|una|{change})|mi sugerencia|{start}(?:sugerencia|idea|peticion|solicitud|propuesta) [:-]',
    ],
    ['si', 'si (?:pudieran|pudieras|hubiera|tuviera|se pudiera|pudieramos|anadieran|agregaran) {never}{any}'],
  ],
  repair: ['arregl(?:ar|en|ado)|solucion(?:ar|en)|(?:que )?(?:funcione|no se cierre|no falle)'],
  trouble: [
    'errore?s?|fall(?:a|o|as|os|an)|lent[oa]s?|perd(?:emos|imos|ido|er)|imposible|no|nunca|nadie|dificil|complicado|molesto|problemas?|tarde|mal|demasiado|lamentablemente',
    'a mano|manualmente|tarda|horas|cada (?:vez|mes|semana)|tenemos que|cuesta|se cierra',
  ],
};
