import { createHmac } from "node:crypto";

/** Signs links, cursors and CSRF tokens. Set it once per stage: `sst secret set SigningSecret <64 random characters>`. */
export const signingSecret = new sst.Secret("SigningSecret");

/** Known to edge and API alone: by it the API knows that a request came through the edge. */
export const originKey = signingSecret.value.apply((secret) => createHmac("sha256", secret).update("origin").digest("hex"));
