import { existsSync } from "node:fs";
import { join } from "node:path";
import { logging, rules } from "./firewall";
import { originKey } from "./secrets";
import { settings } from "./settings";
import { files } from "./storage";

/** Pages that do their own routing, by the path they do it under; the console's is every other path. */
const pages = [
  { under: "/s/", page: "/survey.html" },
  { under: "/a/", page: "/assess.html" },
  { under: "/c/", page: "/complaint.html" },
].filter(({ page }) => existsSync(join($cli.paths.root, "packages/web", page)));

const opened = pages.map(({ under, page }) => `if (event.request.uri.startsWith("${under}")) event.request.uri = "${page}";`);

/** Runs at the edge before a request is routed. The viewer's address replaces whatever the client claimed. */
const viewerRequest = $interpolate`
  event.request.headers["x-viewer-ip"] = { value: event.viewer.ip };
  event.request.headers["x-origin-key"] = { value: "${originKey}" };
  ${opened.join("\n  ")}
`;

/** Uploads and downloads go to the bucket itself, by signed links. */
const contentPolicy = $interpolate`default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' https://${files.nodes.bucket.bucketRegionalDomainName}; object-src 'none'; base-uri 'none'; form-action 'self'`;

/**
 * The API sets its own headers; this is for the files. Surveys may be embedded anywhere, the console nowhere.
 * The path may be the one asked for, or the page it was led to.
 */
const viewerResponse = $interpolate`
  var headers = event.response.headers;
  function unlessSet(name, value) { if (!headers[name]) headers[name] = { value: value }; }
  headers["strict-transport-security"] = { value: "max-age=31536000; includeSubDomains" };
  headers["x-content-type-options"] = { value: "nosniff" };
  unlessSet("referrer-policy", "same-origin");
  unlessSet("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  var type = headers["content-type"] ? headers["content-type"].value : "";
  if (type.startsWith("text/html")) {
    var uri = event.request.uri;
    var frames = uri.startsWith("/s/") || uri === "/survey.html" ? "" : "; frame-ancestors 'none'";
    unlessSet("content-security-policy", "${contentPolicy}" + frames);
  }
`;

/** One origin for console, public pages and API, on CloudFront, behind the firewall. */
export const edge = new sst.aws.Router("Edge", {
  ...(settings.siteDomain ? { domain: settings.siteDomain } : {}),
  edge: { viewerRequest: { injection: viewerRequest }, viewerResponse: { injection: viewerResponse } },
  waf: { logging },
  transform: { waf: { rules } },
});
