/** One stage of `npm test`: commands that run one after the other; all must exit 0. */
export type Stage = {
  name: string;
  title: string;
  commands: readonly (readonly [program: string, ...args: string[]])[];
  /** Where vitest writes its JSON: the stage then counts its tests instead of itself. */
  counts?: string;
};

/** Where the stages leave their reports, relative to the repository. */
export const REPORTS = '.output/tests';

const vitest = (name: string, title: string, ...projects: string[]): Stage => {
  const counts = `${REPORTS}/${name}.json`;
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return {
    name,
    title,
    counts,
    commands: [['vitest', 'run', '--config', 'test/vitest.config.ts', ...chosen, ...reporters]],
  };
};

/**
 * What `npm test` does, in order. The stages of one line run side by side on two cores; builds stand before the tests
 * that read what was built, and whatever drives a browser runs alone.
 */
export const STAGES: readonly (readonly Stage[])[] = [
  [
    {
      name: 'types',
      title: 'Types',
      commands: [
        ['wxt', 'prepare'],
        ['tsc', '--noEmit'],
      ],
    },
    { name: 'lint', title: 'Lint', commands: [['oxlint']] },
    { name: 'format', title: 'Format', commands: [['oxfmt', '--check', '.']] },
  ],
  [
    { name: 'knip', title: 'No unused files, exports or dependencies', commands: [['knip']] },
    { name: 'chromium', title: 'Build for Chromium', commands: [['wxt', 'build']] },
  ],
  [
    { name: 'firefox', title: 'Build for Firefox', commands: [['wxt', 'build', '-b', 'firefox']] },
    {
      name: 'inbox',
      title: 'Build the inbox',
      commands: [['vite', 'build', '--config', 'server/inbox/vite.config.ts', '--logLevel', 'warn']],
    },
  ],
  [
    { name: 'weblint', title: 'Firefox build as its store checks it', commands: [['node', 'test/run/weblint.ts']] },
    vitest('unit', 'Laws, unit and component tests', 'unit', 'components'),
  ],
  [vitest('store', 'Both stores on their real engines', 'store')],
  [vitest('browser', 'Both browsers with the built extension', 'browser')],
];

/** The groups with only the stages named; throws for a name that is none. */
export function choose(names: readonly string[] | null, groups = STAGES): readonly (readonly Stage[])[] {
  if (names === null) return groups;
  const known = groups.flat().map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No stage is called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return groups.map((group) => group.filter(({ name }) => names.includes(name))).filter((group) => group.length > 0);
}
