import { createApp } from "@touchstone/functions/api/app";
import { createDispatcher } from "@touchstone/functions/cron/dispatcher";
import { createRebuild } from "@touchstone/functions/cron/rebuild";
import { createReconciler } from "@touchstone/functions/cron/reconciler";
import { createWorker } from "@touchstone/functions/queue/worker";
import { createStreamHandler } from "@touchstone/functions/stream/rollups";
import type { Handlers } from "./handlers.js";
import { migrateAtStart } from "./migrate.js";

/** The product's own functions, as Lambda runs them. */
export const productHandlers: Handlers = {
  migrate: migrateAtStart,
  api: (deps) => {
    const app = createApp(deps, {
      clientIp: (c) => (c.env as { incoming?: { socket: { remoteAddress?: string } } }).incoming?.socket.remoteAddress,
    });
    return (request, env) => app.fetch(request, env as object);
  },
  stream: createStreamHandler,
  worker: createWorker,
  dispatcher: createDispatcher,
  reconciler: createReconciler,
  rebuild: (deps) => createRebuild(deps)(),
};
