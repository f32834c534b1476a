import { isSource, isTest, type Law, lineCount, type SourceFile } from './tree.ts';

const LONGEST = 300;
const MEDIAN = 60;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const total = (files: readonly SourceFile[]): number => files.reduce((sum, file) => sum + lineCount(file), 0);

/** The numbers the laws below judge, for printing. */
export function measure(files: readonly SourceFile[]): { files: number; median: number; source: number; test: number } {
  const source = files.filter(isSource);
  return {
    files: source.length,
    median: median(source.map(lineCount)),
    source: total(source),
    test: total(files.filter(isTest)),
  };
}

/** The same as a line to print. */
export function measured(all: readonly SourceFile[]): string {
  const { files, median: middle, source, test } = measure(all);
  return `${files} source files, median ${middle} lines; ${source} lines of source, ${test} of tests.\n`;
}

/** One duty a file: none over 300 lines, half of them under 60. */
export const filesAreShort: Law = (files) => {
  const long = files
    .filter((file) => isSource(file) && lineCount(file) > LONGEST)
    .map((file) => `${file.path} has ${lineCount(file)} lines, more than ${LONGEST}: split it by duty.`);
  const middle = measure(files).median;
  if (middle < MEDIAN) return long;
  return [...long, `The median source file has ${middle} lines, ${MEDIAN} or more: split the long ones by duty.`];
};

/** Tests have at least as many lines as the source they hold up. */
export const testsWeighAsMuch: Law = (files) => {
  const { source, test } = measure(files);
  if (test >= source) return [];
  return [`test/ has ${test} lines for ${source} lines of source: write the missing tests, start with the promises.`];
};
