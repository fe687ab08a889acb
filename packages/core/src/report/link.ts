import { sign, verify } from "../cursor/index.js";
import { LOCALES, type Locale } from "../locale/index.js";

/**
 * Signed links out of a mail: whoever has one may read that report, or end that recipient's mail, and nothing
 * else. The purpose is part of the signature, so one kind never passes for the other.
 */
const PURPOSE = { page: "report-page", unsubscribe: "report-unsubscribe" } as const;

const seal = (purpose: keyof typeof PURPOSE, parts: string[]): string => {
  const text = parts.join(".");
  return `${text}.${sign(PURPOSE[purpose], text)}`;
};

function open(purpose: keyof typeof PURPOSE, token: string): string[] | undefined {
  const end = token.lastIndexOf(".");
  const text = token.slice(0, Math.max(0, end));
  return verify(PURPOSE[purpose], text, token.slice(end + 1)) ? text.split(".") : undefined;
}

export type PageLink = { tenantId: string; runId: string; locale: Locale };

export const pageToken = ({ tenantId, runId, locale }: PageLink): string => seal("page", [tenantId, runId, locale]);

/** Undefined for a forged, cut or foreign token. */
export function readPageToken(token: string): PageLink | undefined {
  const [tenantId, runId, locale] = open("page", token) ?? [];
  const known = LOCALES.find((one) => one === locale);
  return tenantId && runId && known ? { tenantId, runId, locale: known } : undefined;
}

export type UnsubscribeLink = { tenantId: string; reportId: string; recipientId: string; locale: Locale };

export const unsubscribeToken = ({ tenantId, reportId, recipientId, locale }: UnsubscribeLink): string =>
  seal("unsubscribe", [tenantId, reportId, recipientId, locale]);

/** Undefined for a forged, cut or foreign token. */
export function readUnsubscribeToken(token: string): UnsubscribeLink | undefined {
  const [tenantId, reportId, recipientId, locale] = open("unsubscribe", token) ?? [];
  const known = LOCALES.find((one) => one === locale);
  return tenantId && reportId && recipientId && known ? { tenantId, reportId, recipientId, locale: known } : undefined;
}

/** Name under which a report's PDF is saved: its title and period, without what file systems refuse. */
export function pdfName(title: string, period: string): string {
  const safe = title
    .replace(/[\p{C}/\\:*?"<>|]+/gu, " ")
    .trim()
    .slice(0, 80);
  return `${safe || "report"} ${period}.pdf`;
}
