/** See install.mjs. */
export function isInstalled(root: string): boolean;
