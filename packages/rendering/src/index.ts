export { type AssessorMail, renderAssessorMail } from "./assessor-mail/index.js";
export { type ChartOptions, type ChartSpec, chartSvg } from "./charts/index.js";
export { type Fonts, loadFonts } from "./fonts.js";
export type { DeliveryLinks } from "./links.js";
export { type InlineImage, type MailOptions, type RenderedMail, renderMail } from "./mail/index.js";
export { type PdfOptions, renderPdf } from "./pdf/index.js";
export { contentSecurityPolicy, renderWebPage } from "./web/index.js";
