/** @jsxImportSource hono/jsx */
import { type Locale, type LocalizedText, textIn } from "@touchstone/core/locale";
import { raw } from "hono/html";
import { sheet, style } from "../mail/styles.js";
import { plain, webAddress } from "../plain.js";
import { colour, fontStack } from "../theme.js";
import { type MailKind, WORDS } from "./words.js";

export type AssessorMail = {
  kind: MailKind;
  locale: Locale;
  organiser: string;
  /** Zone in which the closing date is told. */
  timeZone: string;
  panel: LocalizedText;
  assessor: string;
  /** Subjects that still wait for the assessor. */
  left: number;
  /** RFC 3339 instant. */
  closesAt: string;
  url: string;
};

/** The mail that brings an assessor to their page: invitation, reminder, or word that an answer was given back. */
export function renderAssessorMail(mail: AssessorMail): { subject: string; html: string; text: string } {
  const { kind, locale, url } = mail;
  const words = WORDS[locale];
  const [panel, organiser, assessor] = [textIn(mail.panel, locale), mail.organiser, mail.assessor].map((text) => plain(text));
  const instant = (dateStyle: "medium" | "full") =>
    new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: "short", timeZone: mail.timeZone })
      .format(new Date(mail.closesAt))
      .replaceAll("\u202f", " ");
  const view: View = {
    locale,
    subject: words.subject[kind](panel ?? "", instant("medium")),
    organiser: organiser ?? "",
    panel: panel ?? "",
    paragraphs: [words.greeting(assessor ?? ""), words.lead[kind](organiser ?? "", String(mail.left))],
    facts: [words.count(new Intl.NumberFormat(locale).format(mail.left)), words.closes(instant("full"))],
    button: { label: words.button[kind], href: webAddress(url) ?? "" },
    small: [words.how, words.personal, words.why(organiser ?? "")],
  };
  return { subject: view.subject, html: `<!doctype html>${<Page view={view} />}`, text: textOf(view) };
}

type View = {
  locale: Locale;
  subject: string;
  organiser: string;
  panel: string;
  paragraphs: string[];
  facts: string[];
  button: { label: string; href: string };
  small: string[];
};

const textOf = ({ paragraphs, panel, facts, button, small }: View): string =>
  `${[paragraphs.join("\n\n"), `${panel}\n${facts.map((fact) => `- ${fact}`).join("\n")}`, `${button.label}: ${button.href}`, small.join("\n\n")].join("\n\n")}\n`;

const Page = ({ view }: { view: View }) => (
  <html lang={view.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{view.subject}</title>
      <style>{raw(sheet(fontStack[view.locale]))}</style>
    </head>
    <body class="ground" style={`margin:0;padding:0;background:${colour.wash};-webkit-text-size-adjust:100%`}>
      <table role="presentation" width="100%" class="ground" style={`background:${colour.wash}`}>
        <tr>
          <td align="center" style="padding:24px 8px 40px">
            <table role="presentation" width="100%" class="card" style={`max-width:560px;text-align:left;background:${colour.paper}`}>
              <Header view={view} />
              <Content view={view} />
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

const Header = ({ view }: { view: View }) => (
  <>
    <tr>
      <td class="pad" bgcolor={colour.slate} style={`background:${colour.slate};padding:28px 32px 24px`}>
        <p style={`margin:0 0 8px;font-size:13px;line-height:18px;color:${colour.onSlateMuted}`}>{view.organiser}</p>
        <h1 class="h1" style={`margin:0;font-size:24px;line-height:31px;font-weight:700;color:${colour.onSlate}`}>
          {view.panel}
        </h1>
      </td>
    </tr>
    <tr>
      <td bgcolor={colour.gold} style={`background:${colour.gold};height:4px;font-size:0;line-height:0`}>
        &nbsp;
      </td>
    </tr>
  </>
);

const Content = ({ view }: { view: View }) => (
  <tr>
    <td class="pad ink" style="padding:26px 32px 34px">
      {view.paragraphs.map((text) => (
        <p style={`margin:0 0 10px;font-size:16px;line-height:25px;color:${colour.ink}`}>{text}</p>
      ))}
      <table role="presentation" style="margin:14px 0 22px">
        {view.facts.map((fact) => (
          <tr>
            <td style={`border-left:3px solid ${colour.gold};padding:3px 0 3px 12px;font-size:15px;line-height:23px;color:${colour.ink}`}>
              {fact}
            </td>
          </tr>
        ))}
      </table>
      <table role="presentation">
        <tr>
          <td bgcolor={colour.slate} style={`background:${colour.slate};border-radius:4px`}>
            <a href={view.button.href} style={style.button}>
              {view.button.label}
            </a>
          </td>
        </tr>
      </table>
      <div style={`margin-top:28px;border-top:1px solid ${colour.line};font-size:0;line-height:0`}>&nbsp;</div>
      {view.small.map((text) => (
        <p class="muted" style={style.small}>
          {text}
        </p>
      ))}
    </td>
  </tr>
);
