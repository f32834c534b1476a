import * as z from 'zod/mini';

const Scripts = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ hasInstallScript: z.optional(z.boolean()), optional: z.optional(z.boolean()) }),
  ),
});
const Allowed = z.looseObject({ allowScripts: z.record(z.string(), z.boolean()) });

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Install scripts run somebody else's code on a developer's machine: each one is named in `allowScripts`, yes or no. */
export function unnamedScripts(lock: unknown, manifest: unknown): string[] {
  const { allowScripts } = Allowed.parse(manifest);
  return Object.entries(Scripts.parse(lock).packages)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in allowScripts))
    .map(
      ([path]) =>
        `${nameOf(path)} brings an install script: name it in package.json under allowScripts, true or false.`,
    );
}
