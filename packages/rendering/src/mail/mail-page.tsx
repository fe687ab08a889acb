/** @jsxImportSource hono/jsx */
import type { ReportLocale } from "@touchstone/core/report-document";
import { raw } from "hono/html";
import type { Link } from "../links.js";
import { colour, fontStack } from "../theme.js";
import type { ChartView, ReportView } from "../view/index.js";
import { MailSection, type Picture } from "./blocks.js";
import { sheet, style } from "./styles.js";

type MailLinks = { web: Link | null; pdf: Link | null; manage: Link | null; unsubscribe: Link | null };

type MailPageProps = {
  view: ReportView;
  locale: ReportLocale;
  links: MailLinks;
  pictures: Map<ChartView, Picture>;
  more: (rows: number) => string;
};

/** The mail at 600 px: one column of tables, because that is what every mail client can lay out. */
export const MailPage = ({ view, locale, links, pictures, more }: MailPageProps) => (
  <html lang={view.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
      <meta name="x-apple-disable-message-reformatting" />
      <title>{view.subject}</title>
      <style>{raw(sheet(fontStack[locale]))}</style>
    </head>
    <body class="ground" style={`margin:0;padding:0;background:${colour.wash};-webkit-text-size-adjust:100%`}>
      <Preheader text={view.lead.join(" ") || view.period} />
      <table role="presentation" width="100%" class="ground" style={`background:${colour.wash}`}>
        <tr>
          <td align="center" style="padding:24px 8px 40px">
            {raw('<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->')}
            <table role="presentation" width="100%" class="card" style={`max-width:600px;text-align:left;background:${colour.paper}`}>
              <Header view={view} />
              <Lead view={view} links={links} />
              {view.sections.map((section) => (
                <MailSection section={section} pictures={pictures} more={more} />
              ))}
              <Footer view={view} links={links} />
            </table>
            {raw("<!--[if mso]></td></tr></table><![endif]-->")}
          </td>
        </tr>
      </table>
    </body>
  </html>
);

/** The line that inboxes show beside the subject; the filler keeps them from appending the mail's own text. */
const Preheader = ({ text }: { text: string }) => (
  <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:transparent">
    {text}
    {raw("&#8199;&#847; ".repeat(40))}
  </div>
);

const Header = ({ view }: { view: ReportView }) => (
  <>
    <tr>
      <td class="pad" bgcolor={colour.slate} style={`background:${colour.slate};padding:30px 32px 26px`}>
        <p style={`margin:0 0 10px;font-size:13px;line-height:18px;color:${colour.onSlateMuted}`}>{view.tenantName}</p>
        <h1 class="h1" style={`margin:0;font-size:28px;line-height:35px;font-weight:700;color:${colour.onSlate}`}>
          {view.title}
        </h1>
        <p style={`margin:8px 0 0;font-size:16px;line-height:23px;color:${colour.onSlate}`}>{view.period}</p>
        <p style={`margin:1px 0 0;font-size:13px;line-height:19px;color:${colour.onSlateMuted}`}>{view.days}</p>
      </td>
    </tr>
    <tr>
      <td bgcolor={colour.gold} style={`background:${colour.gold};height:4px;font-size:0;line-height:0`}>
        &nbsp;
      </td>
    </tr>
  </>
);

const Lead = ({ view, links }: { view: ReportView; links: MailLinks }) => (
  <tr>
    <td class="pad ink" style="padding:26px 32px 0">
      {view.lead.map((sentence) => (
        <p style={`margin:0 0 6px;font-size:17px;line-height:26px;color:${colour.ink}`}>{sentence}</p>
      ))}
      {links.web === null && links.pdf === null ? null : (
        <table role="presentation" style="margin-top:16px">
          <tr>
            {links.web === null ? null : (
              <td bgcolor={colour.slate} style={`background:${colour.slate};border-radius:4px`}>
                <a href={links.web.href} style={style.button}>
                  {links.web.label}
                </a>
              </td>
            )}
            {links.pdf === null ? null : (
              <td style={`padding-left:${links.web === null ? 0 : 18}px`}>
                <PlainLink link={links.pdf} size={15} />
              </td>
            )}
          </tr>
        </table>
      )}
    </td>
  </tr>
);

const PlainLink = ({ link, size }: { link: Link; size: number }) => (
  <a class="link" href={link.href} style={`font-size:${size}px;color:${colour.goldInk};text-decoration:underline`}>
    {link.label}
  </a>
);

const Footer = ({ view, links }: { view: ReportView; links: MailLinks }) => {
  const shown = [links.manage, links.unsubscribe].filter((link) => link !== null);
  return (
    <tr>
      <td class="pad ink" style="padding:30px 32px 34px">
        <div style={`border-top:1px solid ${colour.line};font-size:0;line-height:0`}>&nbsp;</div>
        {[view.scheme, view.generated, view.sentBecause]
          .filter((line) => line !== null)
          .map((line) => (
            <p class="muted" style={style.small}>
              {line}
            </p>
          ))}
        <p style="margin:12px 0 0;font-size:13px;line-height:20px">
          {shown.map((link, index) => (
            <>
              {index === 0 ? "" : " · "}
              <PlainLink link={link} size={13} />
            </>
          ))}
        </p>
      </td>
    </tr>
  );
};
