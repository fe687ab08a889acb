import type { Deps } from "@touchstone/functions/deps";
import type { QueueWorker } from "../queue/queue.js";
import type { StreamHandler } from "../stream/delivery.js";
import type { Gap } from "../stream/shards.js";

/** What runs inside the runtime: the same functions that run on Lambda. */
export type Handlers = {
  api(deps: Deps): (request: Request, env: unknown) => Response | Promise<Response>;
  stream(deps: Deps): StreamHandler;
  worker(deps: Deps): QueueWorker;
  /** Every minute. */
  dispatcher(deps: Deps): () => Promise<void>;
  /** Every night. */
  reconciler(deps: Deps): () => Promise<void>;
  /** Recomputes every rollup from the source. */
  rebuild(deps: Deps, gap: Gap): Promise<void>;
};
