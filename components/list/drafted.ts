/** Said of a report whose problem stands as a model drafted it (`problem.drafted`). */
export const NOT_EDITED = 'Drafted from the quote, not edited';
