/** @jsxImportSource preact */
import type { Sent } from "./api.js";
import type { Texts } from "./texts.js";

/** Why something could not be sent, and what to do. */
export function Refused({ sent, texts }: { sent: Sent | undefined; texts: Texts }) {
  const text = sent === "too-many" ? texts.tooMany : sent === "invalid" ? texts.invalid : sent === "not-sent" ? texts.notSent : undefined;
  return <div role="alert">{text && <p class="refused">{text}</p>}</div>;
}
