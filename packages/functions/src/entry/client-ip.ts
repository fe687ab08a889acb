import { createHash, timingSafeEqual } from "node:crypto";

/** Headers that the edge sets on every request; a client's own are overwritten there. */
const ORIGIN_KEY_HEADER = "x-origin-key";
const VIEWER_IP_HEADER = "x-viewer-ip";

type Request = { header(name: string): string | undefined };

/**
 * The caller's address. Behind the edge the gateway sees only the edge, so the edge names the viewer and
 * proves itself by one of the keys; without that proof the header is anybody's word and the gateway's view counts.
 */
export function clientIp(request: Request, gateway: unknown, originKeys: readonly string[]): string | undefined {
  const given = request.header(ORIGIN_KEY_HEADER);
  if (given && originKeys.some((key) => sameText(given, key))) return request.header(VIEWER_IP_HEADER);
  return sourceIpOf(gateway);
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const sameText = (left: string, right: string) => timingSafeEqual(digest(left), digest(right));

/** `requestContext.http.sourceIp` of the gateway's event. */
function sourceIpOf(gateway: unknown): string | undefined {
  const { event } = gateway as { event?: { requestContext?: { http?: { sourceIp?: string } } } };
  return event?.requestContext?.http?.sourceIp;
}
