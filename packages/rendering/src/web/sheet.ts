import { colour, type fontStack } from "../theme.js";

/** The page's style: one column of sections, charts beside their tables, the same on paper without the ground. */
export function sheet(fonts: (typeof fontStack)[keyof typeof fontStack]): string {
  return `
:root{color-scheme:light dark;--ink:${colour.ink};--muted:${colour.muted};--paper:${colour.paper};--wash:${colour.wash};--line:${colour.line};--grid:${colour.grid};--slate:${colour.slate};--mark:${colour.slate};--soft:${colour.slateSoft};--pale:${colour.pale};--gold:${colour.gold};--goldink:${colour.goldInk};--good:${colour.good};--bad:${colour.bad}}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eef1f4;--muted:#a9b3bf;--paper:#1b222b;--wash:#12171d;--line:#37414d;--grid:#2b343f;--mark:#d5dce4;--soft:#b7c1cc;--pale:#6e7b8a;--goldink:#e3c47c;--good:#7fd0ae;--bad:#f0a196}}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.55 ${fonts};-webkit-text-size-adjust:100%;font-variant-numeric:tabular-nums}
a{color:var(--goldink)}
a:focus-visible{outline:3px solid var(--gold);outline-offset:3px}
header{background:${colour.slate};color:#fff;border-bottom:5px solid ${colour.gold}}
.frame{max-width:1000px;margin:0 auto;padding:0 32px}
header .frame{padding-top:44px;padding-bottom:36px}
header p{margin:0;color:${colour.onSlateMuted}}
h1{margin:6px 0 10px;font-size:36px;line-height:1.2;letter-spacing:-.01em}
header .period{color:#fff;font-size:19px}
main{padding:28px 0 8px}
.lead{font-size:19px;line-height:1.55;margin:0 0 4px}
nav{margin:18px 0 0}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:6px 20px;font-size:15px}
section{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:28px 32px 32px;margin-top:22px}
h2{margin:0 0 18px;font-size:23px;line-height:1.3}
h2::after{content:"";display:block;width:40px;height:3px;margin-top:7px;background:var(--gold)}
h3{margin:30px 0 8px;font-size:17px;line-height:1.4}
h2+h3,h2+.pair figure{margin-top:0}
h3+.pair figure,h3+.pair table,h3+.stack figure{margin-top:0}
h3+.pair caption,h3+.stack caption{padding:0;line-height:0}
.stack table{margin-top:14px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
section p{margin:8px 0}
section ul{margin:0;padding-left:1.2em}
section li{margin:6px 0}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:0}
.tiles div{background:var(--wash);border-left:3px solid var(--gold);padding:14px 16px 15px}
.tiles dt{font-size:14px;line-height:1.35;color:var(--muted)}
.tiles dd{margin:0;font-size:13px;line-height:1.5}
.tiles dd.value{font-size:29px;line-height:1.35;font-weight:700}
.tiles dd.absent{font-size:18px;line-height:39px;color:var(--muted)}
.muted{color:var(--muted)}.good{color:var(--good)}.bad{color:var(--bad)}.strong{font-weight:700}
figure{margin:28px 0 0;min-width:0}
figcaption{font-size:16px;font-weight:700;margin-bottom:8px}
.reading{font-size:13px;color:var(--muted);margin:6px 0 0}
svg{display:block;width:100%;height:auto;max-width:560px}
.wide svg{max-width:none}
.narrow{display:none}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 40px;align-items:start}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14.5px;line-height:1.45;margin-top:28px}
caption{text-align:left;font-size:16px;font-weight:700;padding-bottom:6px}
th,td{padding:8px 0 8px 16px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-left:0}
thead th{font-size:13px;color:var(--muted);border-bottom-width:2px;vertical-align:bottom}
tbody th{font-weight:400}
.end{text-align:right}
thead .end,td.end{white-space:nowrap}
tbody th{min-width:6.5em}
h3+.scroll table{margin-top:12px}
td small{display:block;font-size:12.5px;font-weight:400;color:var(--muted)}
footer{padding:26px 0 56px;font-size:14px;color:var(--muted)}
footer p{margin:3px 0}
svg text{font-family:inherit}
.c-ink{fill:var(--ink)}.c-muted{fill:var(--muted)}.c-gold{fill:var(--goldink)}.c-mark{fill:var(--mark)}.c-pale{fill:var(--pale)}.c-goldmark,.c-last{fill:var(--gold)}.c-paper,.c-ring{fill:var(--paper)}.c-band{fill:var(--soft)}
.c-last,.c-line{stroke:var(--mark)}.c-grid{stroke:var(--grid)}.c-axis{stroke:var(--line)}.c-target{stroke:var(--gold)}.c-ring{stroke:var(--muted)}
@media (max-width:760px){
.frame{padding:0 16px}
header .frame{padding-top:30px;padding-bottom:26px}
h1{font-size:28px}
.lead{font-size:17px}
section{padding:22px 16px 26px;margin-left:-8px;margin-right:-8px}
.tiles{grid-template-columns:1fr 1fr;gap:10px}
.tiles div{padding:11px 12px}
.tiles dd.value{font-size:24px}
.tiles dd.absent{font-size:16px;line-height:32px}
.pair{grid-template-columns:minmax(0,1fr)}
h2+.pair figure+figure{margin-top:28px}
.wide{display:none}.narrow{display:block}
table{font-size:14px}
.name{position:sticky;left:0;background:var(--paper);max-width:34vw}
th,td{padding-left:12px}
}
@media print{
@page{margin:16mm}
body{background:#fff;font-size:11pt}
header{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.frame{max-width:none;padding-left:0;padding-right:0}
header .frame{padding-left:24px}
nav{display:none}
section{border:0;padding:14px 0 0;margin:0}
h2,h3,caption,figcaption{break-after:avoid}
figure,tr,.tiles div{break-inside:avoid}
thead{display:table-header-group}
.tiles div{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;
}
