/** At most so many characters; what is cut ends with an ellipsis. */
export const shortened = (words: string, max: number): string =>
  words.length <= max ? words : `${words.slice(0, max - 1).toWellFormed()}…`;
