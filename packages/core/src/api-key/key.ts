import { createHash, randomInt } from "node:crypto";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PATTERN = /^tch_(live|test)_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;

/** Six base62 characters over the rest of the key, so that a typing error is refused without a read. */
function checksum(body: string): string {
  let value = BigInt(`0x${createHash("sha256").update(`touchstone-key:${body}`).digest("hex").slice(0, 12)}`);
  let text = "";
  for (let i = 0; i < 6; i++) {
    text += BASE62[Number(value % 62n)];
    value /= 62n;
  }
  return text;
}

export function generate(mode: "live" | "test"): string {
  const body = `tch_${mode}_${Array.from({ length: 30 }, () => BASE62[randomInt(62)]).join("")}`;
  return body + checksum(body);
}

/** Whether the text has a key's form and its checksum is right; touches no storage. */
export function isWellFormed(key: string): boolean {
  const match = PATTERN.exec(key);
  return match !== null && checksum(key.slice(0, -6)) === match[3];
}

export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");
