import * as z from 'zod/mini';
import { en } from 'zod/v4/locales';

/** zod/mini says "Invalid input" for every rule unless it is given sentences; these name the rule, never the value. */
z.config(en());
