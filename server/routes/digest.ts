import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import * as z from 'zod/mini';
import { type Digest, WeekName } from '../../utils/record/digest.ts';
import { signedIn } from '../auth/signedIn.ts';
import { productDigest, sellerDigest } from '../digest/digest.ts';
import { productRows, sellerRows } from '../digest/gather.ts';
import { toHtml } from '../digest/html.ts';
import { type LinkTo, toMarkdown } from '../digest/markdown.ts';
import { HEADER_CSP } from '../digest/style.ts';
import { lastFullWeek, spanOf } from '../digest/week.ts';
import { parsed } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { ownOnly } from '../http/reportAccess.ts';
import { weekIndex, weekNamed } from '../problems/health/week.ts';

const TYPES = { json: 'application/json', md: 'text/markdown', html: 'text/html' } as const;
const Format = z.enum(['json', 'md', 'html']);

/** A week that has begun; where weeks are counted from, there is none before it. */
const beganBy = (at: string) =>
  z.string().check(
    z.refine((name) => {
      const index = weekNamed(name);
      return index !== null && index > 0 && index <= weekIndex(at);
    }, 'must be a week that has begun, such as 2026-W48'),
  );

/** `format`, else what the caller accepts, else JSON. */
function formatOf(c: EndpointContext, format: z.infer<typeof Format> | undefined): z.infer<typeof Format> {
  if (format) return format;
  const wanted = accepts(c, { header: 'Accept', supports: Object.values(TYPES), default: TYPES.json });
  return Format.options.find((one) => TYPES[one] === wanted) ?? 'json';
}

async function digestFor(c: EndpointContext, week: string | undefined, at: string): Promise<Digest> {
  const { store } = c.var.deps;
  const { workspace, member } = c.var.signedIn;
  const span = spanOf((week && weekNamed(week)) || lastFullWeek(at), at);
  const whose = { workspace: workspace.name, reader: member.name };
  const seller = ownOnly(c);
  if (seller === null) return productDigest(span, whose, await productRows(store, workspace.id, member.id, span, at));
  return sellerDigest(span, whose, await sellerRows(store, workspace.id, seller, span, at));
}

/** What a week brought to whoever asks, as JSON, Markdown or HTML; `/digest` leads to its page in the inbox. */
export const digest = new Hono<Endpoint>()
  .get('/digest', (c) => {
    const week = WeekName.safeParse(c.req.query('week'));
    return c.redirect(`/inbox#digest${week.success ? `/${week.data}` : ''}`);
  })
  .get('/v1/digest', signedIn, async (c) => {
    const at = c.var.deps.clock().toISOString();
    const Query = z.object({ week: z.optional(beganBy(at)), format: z.optional(Format) });
    const { week, format } = parsed(Query, c.req.query());
    const found = await digestFor(c, week, at);
    const linkTo: LinkTo = (place) => `${c.var.deps.publicUrl}/inbox${place}`;
    c.header('Vary', 'Accept');
    switch (formatOf(c, format)) {
      case 'md':
        return c.body(toMarkdown(found, linkTo), 200, { 'Content-Type': `${TYPES.md}; charset=utf-8` });
      case 'html':
        return c.html(await toHtml(found, linkTo), 200, { 'Content-Security-Policy': HEADER_CSP });
      default:
        return c.json(found satisfies Digest);
    }
  });
