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

const Lock = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ optionalDependencies: z.optional(z.record(z.string(), z.string())) })),
});

/** True when a package at `from` finds `name` as Node looks for it: beside itself, then in every folder above. */
function finds(from: string, name: string, has: (path: string) => boolean): boolean {
  if (has(`${from === '' ? '' : `${from}/`}node_modules/${name}`)) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('/node_modules/');
  return finds(above < 0 ? '' : from.slice(0, above), name, has);
}

/** `npm ci` refuses a lock file that leaves optional packages of other platforms out; npm writes such a one (npm/cli#4828). */
export function missingFromLock(lock: unknown): string[] {
  const { packages } = Lock.parse(lock);
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !finds(path, name, (at) => at in packages))
      .map(
        (name) => `package-lock.json lacks ${name}, which ${nameOf(path)} may need elsewhere: add it, or npm ci fails.`,
      ),
  );
}
