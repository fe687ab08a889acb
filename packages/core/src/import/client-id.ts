import { createHash } from "node:crypto";
import { createOccurrences } from "./occurrences.js";

/**
 * Names rows that bring no id of their own by what they say and which copy of it they are: the same file,
 * sent again or as another import, gives the same names, and two equal rows of one file stay two.
 * Must be called for every sound row of the file, in order.
 */
export function createRowNames(): (fields: string[]) => string {
  const occurrence = createOccurrences();
  return (fields) => {
    const hash = createHash("sha256");
    for (const field of fields) hash.update(`${field.length}:${field}`);
    const digest = hash.digest();
    const copy = occurrence(digest);
    return `row-${digest.toString("base64url").slice(0, 22)}${copy > 1 ? `-${copy}` : ""}`;
  };
}
