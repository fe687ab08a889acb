import { NO_PREVIOUS_SECRET, originKeysOf } from "./rotation";

/** Signs links, cursors and CSRF tokens. Set it once per stage: `sst secret set SigningSecret <64 random characters>`. */
export const signingSecret = new sst.Secret("SigningSecret");

/**
 * After a rotation: `<instant> <the secret before>`. What it signed counts until the instant (docs/operations/rotate-secrets.md).
 */
export const previousSigningSecret = new sst.Secret("SigningSecretPrevious", NO_PREVIOUS_SECRET);

const keys = $resolve([signingSecret.value, previousSigningSecret.value]).apply(([secret, previous]) =>
  originKeysOf(secret, previous, new Date()),
);

/** Known to edge and API alone: by it the API knows that a request came through the edge. */
export const originKey = keys.sent;

/** What the API takes as the edge's key: during a rotation the one before as well. */
export const originKeys = keys.accepted;
