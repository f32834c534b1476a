/** Characters that mean something anywhere in CommonMark or GitHub's dialect of it. */
const ANYWHERE = /[\\`*_[\]<>&#|~@$]/g;

/**
 * One line of text as Markdown that shows exactly this text: markup, HTML, entities, bare links and mentions in it stay
 * letters. It has to begin its own block, such as a list item. CommonMark: a backslash makes any ASCII punctuation plain.
 */
export const markdownText = (line: string): string =>
  line
    .replaceAll(ANYWHERE, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)/g, String.raw`\:`)
    .replaceAll(/(www)\./gi, String.raw`$1\.`)
    // Lists, rules and underlined headings begin a line.
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
