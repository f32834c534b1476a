/** What somebody would talk about, apart by comma, semicolon or line. */
export const readTopics = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((topic) => topic.trim())
    .filter(Boolean);

export const topicsText = (topics: readonly string[]): string => topics.join(', ');
