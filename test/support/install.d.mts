/** See install.mjs. */
export function isInstalled(root: string): boolean;
export function missing(root: string): string[] | null;
