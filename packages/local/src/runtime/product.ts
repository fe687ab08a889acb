import { createApp } from "@touchstone/functions/api/app";
import { createStreamHandler } from "@touchstone/functions/stream/rollups";
import type { Handlers } from "./handlers.js";

/** The product's own functions, as Lambda runs them. */
export const productHandlers: Handlers = {
  api: (deps) => {
    const app = createApp(deps, { clientIp: (c) => (c.env as { incoming?: { socket: { remoteAddress?: string } } }).incoming?.socket.remoteAddress });
    return (request, env) => app.fetch(request, env as object);
  },
  stream: createStreamHandler,
  worker: () => async () => ({ batchItemFailures: [] }),
  dispatcher: () => async () => {},
  reconciler: () => async () => {},
  rebuild: async () => {},
};
