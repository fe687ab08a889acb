import { createHash } from "node:crypto";
import type { Locale } from "@touchstone/core/locale";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Env } from "../kernel/types.js";

/** A page that may show itself and nothing else: no script, no request, no frame around it. */
export const STYLED_PAGE =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export type Notice = "ask" | "ended" | "gone";

type Words = { title: string; text: (report: string) => string };

const WORDS: Record<Locale, Record<Notice, Words> & { button: string; again: string }> = {
  en: {
    ask: { title: "Unsubscribe?", text: (report) => `You will no longer receive “${report}” by email.` },
    ended: { title: "You are unsubscribed", text: (report) => `“${report}” is no longer sent to your address.` },
    gone: {
      title: "This link does not lead anywhere",
      text: () => "It may be incomplete, or what it led to has been removed. Please open the link from the email again.",
    },
    button: "Unsubscribe",
    again: "If you want to receive it again, ask whoever sent it to you.",
  },
  "zh-CN": {
    ask: { title: "确认退订？", text: (report) => `您将不再通过邮件收到“${report}”。` },
    ended: { title: "您已退订", text: (report) => `“${report}”不会再发送到您的邮箱。` },
    gone: { title: "此链接无效", text: () => "链接可能不完整，或其内容已被移除。请从邮件中重新打开链接。" },
    button: "退订",
    again: "如需重新接收，请联系向您发送报告的一方。",
  },
  "zh-TW": {
    ask: { title: "確認取消訂閱？", text: (report) => `您將不再透過郵件收到「${report}」。` },
    ended: { title: "您已取消訂閱", text: (report) => `「${report}」不會再寄送到您的信箱。` },
    gone: { title: "此連結無效", text: () => "連結可能不完整，或其內容已被移除。請從郵件中重新開啟連結。" },
    button: "取消訂閱",
    again: "如需重新接收，請聯絡寄送報告給您的一方。",
  },
};

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f4f5f6;color:#1c2430;font:16px/1.6 -apple-system,"Segoe UI",Roboto,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:26rem;margin:1.5rem;padding:2rem;background:#fff;border:1px solid #e2e5e9;border-radius:12px}
h1{margin:0 0 .5rem;font-size:1.375rem;line-height:1.3}p{margin:0;overflow-wrap:anywhere}.muted{margin-top:1rem;font-size:.875rem;color:#5b6675}
button{margin-top:1.5rem;padding:.625rem 1.25rem;border:0;border-radius:8px;background:#1f2a37;color:#fff;font:inherit;cursor:pointer}
button:focus-visible{outline:3px solid #b8862f;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#12171e;color:#e8ebef}main{background:#1b222c;border-color:#2c3644}.muted{color:#9aa6b5}button{background:#e8ebef;color:#12171e}}`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A small page in the reader's language; `ask` has the one button that acts. */
export function noticePage(kind: Notice, locale: Locale, report: string): string {
  const words = WORDS[locale];
  const { title, text } = words[kind];
  const after =
    kind === "ask"
      ? `<form method="post"><button type="submit">${words.button}</button></form>`
      : kind === "ended"
        ? `<p class="muted">${words.again}</p>`
        : "";
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${escapeHtml(text(report))}</p>${after}</main></body></html>`;
}

/** Answers a page that may use its own style and send its own form. */
export function html(page: string, status: ContentfulStatusCode, c: Context<Env>): Response {
  c.header(
    "Content-Security-Policy",
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  );
  return c.body(page, status, { "Content-Type": "text/html; charset=utf-8" });
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
