import { createHmac, timingSafeEqual } from "node:crypto";

/** What one signed link allows, all of it covered by the signature. */
export type Grant =
  | { method: "PUT"; key: string; expiresAtEpoch: number; maxBytes: number; contentType: string }
  | { method: "GET"; key: string; expiresAtEpoch: number; fileName: string };

export type Refusal = "altered" | "expired";

/** Path and query of a link that allows exactly this. */
export function signedPath(grant: Grant, secret: Buffer): string {
  const path = `/objects/${grant.key.split("/").map(encodeURIComponent).join("/")}`;
  const query = new URLSearchParams({ expires: String(grant.expiresAtEpoch) });
  if (grant.method === "PUT") {
    query.set("max", String(grant.maxBytes));
    query.set("type", grant.contentType);
  } else if (grant.fileName) query.set("name", grant.fileName);
  query.set("signature", signatureOf(grant, secret).toString("base64url"));
  return `${path}?${query}`;
}

/** The grant a link carries, or why it is refused. A link that was touched and one that was never signed look the same. */
export function verify(method: "PUT" | "GET", key: string, query: URLSearchParams, secret: Buffer, now: Date): Grant | Refusal {
  const expiresAtEpoch = wholeNumber(query.get("expires"));
  const maxBytes = wholeNumber(query.get("max"));
  const given = Buffer.from(query.get("signature") ?? "", "base64url");
  if (expiresAtEpoch === undefined || (method === "PUT" && maxBytes === undefined)) return "altered";
  const grant: Grant =
    method === "PUT"
      ? { method, key, expiresAtEpoch, maxBytes: maxBytes ?? 0, contentType: query.get("type") ?? "" }
      : { method, key, expiresAtEpoch, fileName: query.get("name") ?? "" };
  const expected = signatureOf(grant, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "altered";
  return expiresAtEpoch * 1000 <= now.getTime() ? "expired" : grant;
}

function signatureOf(grant: Grant, secret: Buffer): Buffer {
  const parts = grant.method === "PUT" ? [grant.maxBytes, grant.contentType] : [grant.fileName];
  return createHmac("sha256", secret)
    .update(JSON.stringify([grant.method, grant.key, grant.expiresAtEpoch, ...parts]))
    .digest();
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
