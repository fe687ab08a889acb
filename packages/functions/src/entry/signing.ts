import { type PreviousSecret, useSigningSecret } from "@touchstone/core/cursor";
import { type Environment, required } from "./environment.js";

/** What the deployment says where there is none: a variable can hardly be left out there. */
const NONE = "none";
/** `2027-02-01T00:00:00Z <secret>`: a secret that was replaced, and until when what it signed still counts. */
const PREVIOUS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (\S+)$/;

/** Signs with `SIGNING_SECRET`; after a rotation `SIGNING_SECRET_PREVIOUS` keeps the links good that are out there. */
export function useSigningSecrets(environment: Environment): void {
  useSigningSecret(required(environment, "SIGNING_SECRET"), previousOf(environment.SIGNING_SECRET_PREVIOUS));
}

function previousOf(text: string | undefined): PreviousSecret | undefined {
  if (!text || text === NONE) return undefined;
  const [, until = "", value = ""] = PREVIOUS.exec(text) ?? [];
  if (!value || Number.isNaN(Date.parse(until)))
    throw new Error("SIGNING_SECRET_PREVIOUS must read `<instant> <secret>`, such as `2027-02-01T00:00:00Z 3f…`.");
  return { value, until: new Date(until) };
}
