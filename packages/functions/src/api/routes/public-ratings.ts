import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { LOCALES, type Locale, localeSchema, nearestLocale } from "@touchstone/core/locale";
import * as RateLimit from "@touchstone/core/rate-limit";
import * as Rating from "@touchstone/core/rating";
import * as Tenant from "@touchstone/core/tenant";
import type { Context } from "hono";
import { asActor } from "../kernel/authenticate.js";
import { dataOf, endpoint, json, pageQuery } from "../kernel/endpoint.js";
import type { App, Env } from "../kernel/types.js";
import { STYLED_PAGE } from "./report-notices.js";

const params = z.object({ slug: z.string().regex(/^[\w-]{12}$/, "is not a published list's link") });
const tag = "Public ratings page";

/** What one address may read of one list in a minute; people share addresses, so it is generous. */
const READS_PER_MINUTE = 240;
/** So short that what is withdrawn is soon gone everywhere. */
const CACHE = "public, max-age=60";

const routes = {
  read: endpoint({
    method: "get",
    path: "/p/ratings/{slug}",
    access: "public",
    tag,
    summary: "The latest published rating of each agency and subject",
    request: { params, query: z.object({ cursor: pageQuery.cursor }) },
    answers: { 200: json(dataOf(Rating.publicRatingsSchema), "As the page shows them") },
  }),
  page: endpoint({
    method: "get",
    path: "/p/ratings/{slug}/page",
    access: "public",
    tag,
    summary: "The same as a web page",
    request: { params, query: z.object({ cursor: pageQuery.cursor, lang: localeSchema.optional() }) },
    answers: { 200: { description: "The page", content: { "text/html": { schema: z.string() } } } },
  }),
};

/** What a tenant publishes of its third-party ratings: anybody with the link may read it, while it is published. */
export function registerPublicRatings(app: App): void {
  app.openapi(routes.read, async (c) => {
    const { data } = await published(c, c.req.valid("param").slug, c.req.valid("query").cursor);
    c.header("Cache-Control", CACHE);
    return c.json({ data }, 200);
  });
  app.openapi(routes.page, async (c) => {
    const { slug } = c.req.valid("param");
    const { cursor, lang } = c.req.valid("query");
    const { data, tenantLocale } = await published(c, slug, cursor);
    const locale = lang ?? readersLocale(c, tenantLocale);
    const addressOf = (query: Record<string, string>) => `/p/ratings/${slug}/page?${new URLSearchParams(query)}`;
    const { renderRatingsPage } = await import("@touchstone/rendering/ratings");
    const page = renderRatingsPage(data, {
      locale,
      languages: LOCALES.map((language) => ({ locale: language, href: addressOf({ lang: language }) })),
      nextHref: data.nextCursor === null ? null : addressOf({ lang: locale, cursor: data.nextCursor }),
    });
    c.header("Content-Security-Policy", STYLED_PAGE);
    c.header("Cache-Control", CACHE);
    c.header("Vary", "Accept-Language");
    return c.html(page, 200);
  });
}

async function published(
  c: Context<Env>,
  slug: string,
  cursor: string | undefined,
): Promise<{ data: Rating.PublicRatings; tenantLocale: Locale }> {
  const tenantId = await Rating.tenantFromSlug(slug);
  return asActor(c, { type: "link", tenantId, purpose: "ratings" }, async () => {
    await throttle(c, slug);
    return { data: await Rating.publicRatings(cursor), tenantLocale: (await Tenant.settings()).locale };
  });
}

async function throttle(c: Context<Env>, slug: string): Promise<void> {
  const address = createHash("sha256")
    .update(`${slug}\n${c.get("clientIp") ?? ""}`)
    .digest("base64url")
    .slice(0, 16);
  await RateLimit.take([{ name: `link-${address}`, limit: READS_PER_MINUTE }], 1);
}

const readersLocale = (c: Context<Env>, otherwise: Locale): Locale =>
  nearestLocale(
    (c.req.header("accept-language") ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? ""),
    otherwise,
  );
