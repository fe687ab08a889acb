import { colour, type fontStack } from "../theme.js";

/** Inline styles: many mail clients read nothing else. Kept short, because some cut a mail at 102 kB. */
export const style = {
  section: "padding:32px 32px 0",
  h2: `margin:0 0 4px;font-size:19px;line-height:26px;font-weight:700;color:${colour.ink}`,
  streak: `width:36px;height:3px;background:${colour.gold};font-size:0;line-height:0`,
  h3: `margin:22px 0 6px;font-size:15px;line-height:21px;font-weight:700;color:${colour.ink}`,
  text: `margin:10px 0 0;font-size:15px;line-height:23px;color:${colour.ink}`,
  small: `margin:4px 0 0;font-size:13px;line-height:19px;color:${colour.muted}`,
  item: `margin:9px 0 0;font-size:13px;line-height:19px;color:${colour.muted}`,
  table: `margin-top:6px;font-size:14px;line-height:20px;color:${colour.ink}`,
  th: `padding:7px 0 7px 10px;border-bottom:2px solid ${colour.line};font-size:12px;line-height:16px;font-weight:600;color:${colour.muted};vertical-align:bottom`,
  td: `padding:8px 0 8px 10px;border-bottom:1px solid ${colour.line};vertical-align:top`,
  detail: `display:block;font-size:12px;line-height:17px;font-weight:400;color:${colour.muted}`,
  inlineDetail: `font-size:12px;color:${colour.muted}`,
  button: `display:inline-block;padding:12px 22px;font-size:15px;line-height:20px;font-weight:700;color:${colour.onSlate};text-decoration:none`,
} as const;

/** What inline styles cannot say: dark mode, phones, and links that clients invent. */
export function sheet(fonts: (typeof fontStack)[keyof typeof fontStack]): string {
  return `
body,table,td,th,p,h1,h2,h3,a{font-family:${fonts}}
table{border-collapse:collapse;mso-table-lspace:0;mso-table-rspace:0}
img{border:0;outline:none;text-decoration:none;-ms-interpolation-mode:bicubic}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:620px){
.pad{padding-left:20px!important;padding-right:20px!important}
.tile{padding:10px 10px 11px!important}
.gap div{width:8px!important}
.h1{font-size:24px!important;line-height:30px!important}
}
@media (prefers-color-scheme:dark){
.ground{background:#12171d!important}
.card{background:#1b222b!important}
.ink,.ink p,.ink h2,.ink h3,.ink td{color:#eef1f4!important}
.ink .muted,.ink th,.ink .detail{color:#a9b3bf!important}
.ink td,.ink th{border-color:#37414d!important}
.ink .good{color:#7fd0ae!important}
.ink .bad{color:#f0a196!important}
.ink .tile{background:#232c37!important;border-color:#c9a24b!important}
.link{color:#e3c47c!important}
}`;
}
