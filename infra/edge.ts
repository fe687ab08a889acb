import { originKey } from "./secrets";
import { settings } from "./settings";

/**
 * Runs at the edge before a request is routed. The viewer's address replaces whatever the client claimed;
 * pages that do their own routing are one file each.
 */
const viewerRequest = $interpolate`
  event.request.headers["x-viewer-ip"] = { value: event.viewer.ip };
  event.request.headers["x-origin-key"] = { value: "${originKey}" };
  if (event.request.uri.startsWith("/s/")) event.request.uri = "/survey.html";
  if (event.request.uri.startsWith("/a/")) event.request.uri = "/assess.html";
  if (event.request.uri.startsWith("/c/")) event.request.uri = "/complaint.html";
`;

const contentPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** The API sets its own headers; this is for the files. Surveys may be embedded anywhere, the console nowhere. */
const viewerResponse = `
  var headers = event.response.headers;
  headers["strict-transport-security"] = { value: "max-age=31536000; includeSubDomains" };
  headers["x-content-type-options"] = { value: "nosniff" };
  headers["referrer-policy"] = headers["referrer-policy"] || { value: "same-origin" };
  var type = headers["content-type"] ? headers["content-type"].value : "";
  if (type.startsWith("text/html") && !headers["content-security-policy"]) {
    var frames = event.request.uri === "/survey.html" ? "" : "; frame-ancestors 'none'";
    headers["content-security-policy"] = { value: "${contentPolicy}" + frames };
  }
`;

/** One origin for console, public pages and API, on CloudFront. */
export const edge = new sst.aws.Router("Edge", {
  ...(settings.siteDomain ? { domain: settings.siteDomain } : {}),
  edge: { viewerRequest: { injection: viewerRequest }, viewerResponse: { injection: viewerResponse } },
});
