import type { Report } from '../../utils/record/report.ts';
import { rootsOf } from '../../utils/likeness/terms.ts';

/** Shorter Latin words, such as "the", say nothing of a topic. */
const WORD_MIN = 4;

/** Whether somebody who agreed to a topic is found by this root. */
export const tellsTopic = (root: string): boolean => root.length >= WORD_MIN || !/^[a-z]+$/.test(root);

/** The word roots of these texts by which somebody is found who agreed to a topic. */
export const topicRoots = (...texts: (string | null)[]): string[] => rootsOf(...texts).filter(tellsTopic);

/** The roots of all topics that a report's customers agreed to talk about. */
export const agreedRoots = ({ contacts }: Pick<Report, 'contacts'>): string[] =>
  topicRoots(...contacts.flatMap(({ willingToTalk }) => willingToTalk?.topics ?? []));

/** A report whose customer agreed to a topic with this root. */
export interface OnTopic {
  root: string;
  reportId: string;
}

/**
 * The reports to look at of those on topic, at most `limit`, none twice. Those of the rarest root come first: with a word
 * that half of the workspace speaks of nobody is found. `found` holds each root's newest reports, newest first.
 */
export function rarestFirst(found: readonly OnTopic[], limit: number): string[] {
  const groups = [...Map.groupBy(found, ({ root }) => root).values()];
  const sorted = groups.toSorted((a, b) => a.length - b.length).flat();
  return [...new Set(sorted.map(({ reportId }) => reportId))].slice(0, limit);
}
