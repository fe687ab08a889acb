import { current } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import { type Locale, nearestLocale } from "@touchstone/core/locale";
import * as Report from "@touchstone/core/report";
import type { Context } from "hono";
import { asActor } from "../kernel/authenticate.js";
import type { App, Env } from "../kernel/types.js";
import { html, type Notice, noticePage, STYLED_PAGE } from "./report-notices.js";

/** Pages out of a report's mail: each link is signed, needs no sign-in, and opens one thing only. */
export function registerReportPages(app: App): void {
  app.get("/r/:token", (c) => file(c, "html", { "Content-Type": "text/html; charset=utf-8" }));
  app.get("/r/:token/report.pdf", (c) => file(c, "pdf", { "Content-Type": "application/pdf" }));
  app.get("/r/:token/report.json", (c) => file(c, "json", { "Content-Type": "application/json" }));
  app.get("/u/:token", (c) => unsubscription(c, "ask"));
  app.post("/u/:token", (c) => unsubscription(c, "act"));
}

const TOKEN = /^[\w.-]{20,300}$/;

async function file(c: Context<Env>, kind: "html" | "pdf" | "json", headers: Record<string, string>): Promise<Response> {
  const token = c.req.param("token") ?? "";
  const link = TOKEN.test(token) ? Report.readPageToken(token) : undefined;
  const found = link && (await asActor(c, { type: "link", tenantId: link.tenantId, purpose: "report" }, () => open(link, kind)));
  if (!found) return notice(c, "gone", languageOf(c));
  const name = Report.pdfName("report", found.period);
  c.header("Content-Security-Policy", STYLED_PAGE);
  c.header("Referrer-Policy", "no-referrer");
  c.header("X-Robots-Tag", "noindex");
  if (kind === "pdf") c.header("Content-Disposition", `inline; filename="${name}"`);
  return c.body(found.content, 200, headers);
}

async function open(link: Report.PageLink, kind: string): Promise<{ content: Uint8Array<ArrayBuffer>; period: string } | undefined> {
  const run = await orNothing(Report.renderingOf(link.runId));
  const chunks = run && (await current().ports.objects.read(`${run.folder}/${link.locale}.${kind}`));
  if (!chunks) return undefined;
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return { content: new Uint8Array(Buffer.concat(parts)), period: run.period.label };
}

/** Asking changes nothing, because mail programs open links by themselves; only the button, or RFC 8058's POST, acts. */
async function unsubscription(c: Context<Env>, step: "ask" | "act"): Promise<Response> {
  const token = c.req.param("token") ?? "";
  const link = TOKEN.test(token) ? Report.readUnsubscribeToken(token) : undefined;
  if (!link) return notice(c, "gone", languageOf(c));
  const name = await asActor(c, { type: "link", tenantId: link.tenantId, purpose: "unsubscribe" }, async () => {
    const report = await orNothing(Report.fromId(link.reportId));
    if (!report) return undefined;
    if (step === "act") await Report.unsubscribe(link.reportId, link.recipientId);
    const recipient = await Report.recipientFromId(link.reportId, link.recipientId);
    return { report: report.name, ended: !recipient || recipient.status === "unsubscribed" };
  });
  if (!name) return notice(c, "gone", link.locale);
  return notice(c, name.ended ? "ended" : "ask", link.locale, name.report);
}

function notice(c: Context<Env>, kind: Notice, locale: Locale, report = ""): Response {
  const page = noticePage(kind, locale, report);
  c.header("Referrer-Policy", "no-referrer");
  return html(page, kind === "gone" ? 404 : 200, c);
}

const languageOf = (c: Context<Env>): Locale =>
  nearestLocale((c.req.header("accept-language") ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? ""));

/** What is missing or foreign is simply not there. */
async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}
