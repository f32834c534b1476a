import axe from 'axe-core';

/** Barriers that axe knows of in the page; rules that need layout are left to the real browser. */
export async function barriers(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
