import type { ReportDocument } from "@touchstone/core/report-document";
import { catalogues } from "./messages/index.js";
import { webAddress } from "./plain.js";

export type Link = { label: string; href: string };

/** Addresses of this very delivery; those left out fall back to the report's own links. */
export type DeliveryLinks = { webUrl?: string | null; pdfUrl?: string | null; unsubscribeUrl?: string | null };

/** The links that an output may show, named in the report's language. An address that is not http(s) is no link. */
export function reportLinks({ locale, links }: ReportDocument, delivery: DeliveryLinks) {
  const { actions } = catalogues[locale];
  return {
    web: link(actions.web, delivery.webUrl ?? links.web),
    pdf: link(actions.pdf, delivery.pdfUrl),
    manage: link(actions.manage, links.manage),
    unsubscribe: link(actions.unsubscribe, delivery.unsubscribeUrl ?? links.unsubscribe),
  };
}

function link(label: string, address: string | null | undefined): Link | null {
  const href = webAddress(address);
  return href === null ? null : { label, href };
}
