import { $ZodError } from 'zod/v4/core';

/** What to do about the errors of the machine that an admin meets at the start, by their code. */
const REMEDIES: Record<string, string> = {
  EADDRINUSE: 'Another program listens there: stop it, or choose another port with PORT.',
  EACCES: 'This user may not do that there: choose another folder with DATA_DIR or another port with PORT.',
  EROFS: 'The folder cannot be written: choose another with DATA_DIR.',
  ENOENT: 'The folder cannot be made: choose another with DATA_DIR.',
  ENOTDIR: 'There is a file where the folder should be: choose another with DATA_DIR.',
};

/** An error in words for the terminal: what happened, and what to do where that is known. */
export function sentence(error: unknown): string {
  if (error instanceof $ZodError)
    return error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}.`).join('\n');
  if (!(error instanceof Error)) return 'It failed.';
  const remedy = 'code' in error && typeof error.code === 'string' ? REMEDIES[error.code] : undefined;
  return remedy ? `${error.message}\n${remedy}` : error.message;
}
