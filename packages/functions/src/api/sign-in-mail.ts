import { randomUUID } from "node:crypto";
import type { Locale } from "@touchstone/core/locale";
import type { MailMessage } from "@touchstone/core/ports";

type Texts = { subject: (code: string) => string; lead: string; valid: (minutes: number) => string; ignore: string; open: string };

const TEXTS: Record<Locale, Texts> = {
  en: {
    subject: (code) => `${code} is your Touchstone sign-in code`,
    lead: "Your sign-in code",
    valid: (minutes) => `It works once, within ${minutes} minutes.`,
    ignore: "If you did not ask for it, ignore this mail; nobody can sign in without the code.",
    open: "Open the console",
  },
  "zh-CN": {
    subject: (code) => `${code} 是您的试金石登录验证码`,
    lead: "您的登录验证码",
    valid: (minutes) => `验证码仅可使用一次，${minutes} 分钟内有效。`,
    ignore: "如果不是您本人操作，请忽略本邮件；没有验证码任何人都无法登录。",
    open: "打开控制台",
  },
  "zh-TW": {
    subject: (code) => `${code} 是您的試金石登入驗證碼`,
    lead: "您的登入驗證碼",
    valid: (minutes) => `驗證碼僅可使用一次，${minutes} 分鐘內有效。`,
    ignore: "若非您本人操作，請略過本郵件；沒有驗證碼任何人都無法登入。",
    open: "開啟控制台",
  },
};

/** The mail that carries a sign-in code, in the member's language. */
export function signInMail(
  to: string,
  { code, minutes, locale }: { code: string; minutes: number; locale: Locale },
  publicUrl: string,
): MailMessage {
  const texts = TEXTS[locale];
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="margin:0;background:#f4f5f6;font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;color:#1c2430">
<div style="max-width:440px;margin:0 auto;padding:40px 24px"><div style="background:#fff;border:1px solid #e2e5e9;border-radius:12px;padding:32px">
<p style="margin:0 0 8px;font-size:14px;color:#5b6675">Touchstone 試金石 · ${texts.lead}</p>
<p style="margin:0 0 16px;font-size:36px;letter-spacing:8px;font-weight:600;font-variant-numeric:tabular-nums">${code}</p>
<p style="margin:0 0 20px;font-size:14px;line-height:1.6">${texts.valid(minutes)}</p>
<p style="margin:0 0 24px"><a href="${publicUrl}/" style="display:inline-block;background:#1f2a37;color:#fff;text-decoration:none;border-radius:8px;padding:10px 18px;font-size:14px">${texts.open}</a></p>
<p style="margin:0;font-size:12px;line-height:1.6;color:#5b6675">${texts.ignore}</p></div></div></body></html>`;
  return {
    id: `code-${randomUUID()}`,
    origin: { purpose: "sign-in" },
    to,
    subject: texts.subject(code),
    html,
    text: `${texts.lead}: ${code}\n\n${texts.valid(minutes)}\n${texts.ignore}\n\n${publicUrl}/\n`,
  };
}
