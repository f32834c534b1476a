/** Whether anything can be read: white space, control and invisible characters alone say nothing. */
export const saysSomething = (given: string | null): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(given ?? '');
