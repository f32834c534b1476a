import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../../utils/record/join.ts';

/** The role of whoever is signed in. What they may do the endpoint decides; this only leaves out what it would refuse. */
export const SignedInRole = createContext<Role>('pm');

/** Whether they decide and set numbers, or read what was decided, as sellers do. */
export const useDecides = (): boolean => useContext(SignedInRole) !== 'seller';
