import type { OperatorTable } from "@touchstone/core/migration";
import type { Deps } from "@touchstone/functions/deps";
import type { QueueWorker } from "../queue/queue.js";
import type { StreamHandler } from "../stream/delivery.js";
import type { Gap } from "../stream/shards.js";

/** What runs inside the runtime: the same functions that run on Lambda. */
export type Handlers = {
  /** At start, before anything else: brings data of an older version into the shape that the code expects. */
  migrate(table: OperatorTable, notice: (message: string) => void): Promise<void>;
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
