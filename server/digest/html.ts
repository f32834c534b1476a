import { html, raw } from 'hono/html';
import type { Digest, DigestItem, DigestSection } from '../../utils/record/digest.ts';
import type { LinkTo } from './markdown.ts';
import { DOCUMENT_CSP, STYLE } from './style.ts';
import { longDay } from '../../utils/record/longDay.ts';

const itemHtml = ({ words, facts, said, place }: DigestItem, linkTo: LinkTo) =>
  html`<li>
    <div dir="auto">${place === null ? words : html`<a href="${linkTo(place)}">${words}</a>`}</div>
    ${facts.length === 0 ? '' : html`<p class="soft">${facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}</p>`}
    ${
      said.length === 0
        ? ''
        : html`<dl>
            ${said.map(
              ({ label, text }) =>
                html`<dt>${label}</dt>
                  <dd dir="auto">${text}</dd>`,
            )}
          </dl>`
    }
  </li>`;

const sectionHtml = ({ title, summary, items, more, none }: DigestSection, linkTo: LinkTo) =>
  html`<section>
    <h2>${title}</h2>
    ${summary === null ? '' : html`<p>${summary}</p>`}
    ${
      items.length === 0
        ? html`<p class="soft">${none}</p>`
        : html`<ul>
            ${items.map((item) => itemHtml(item, linkTo))}
          </ul>`
    }
    ${more > 0 ? html`<p class="soft">and ${more} more</p>` : ''}
  </section>`;

/** The digest as a whole document without scripts. Every text is escaped by hono's `html`. */
export async function toHtml(digest: Digest, linkTo: LinkTo): Promise<string> {
  const { week, from, to, running, workspace, reader, sections } = digest;
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${DOCUMENT_CSP}" />
        <meta name="viewport" content="width=device-width" />
        <title>Heard digest ${week}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>Digest of week ${week}</h1>
          <p>
            <bdi>${workspace}</bdi>, for <bdi>${reader}</bdi>: ${longDay(from)} to
            ${longDay(to)}${running ? ', so far' : ''}
          </p>
          ${sections.map((section) => sectionHtml(section, linkTo))}
        </main>
      </body>
    </html> `;
  return document.toString();
}
