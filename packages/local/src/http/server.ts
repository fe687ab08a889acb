import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { LOOPBACK, portError } from "../process/ports.js";

export type HttpServer = {
  port: number;
  /** Takes no new requests and resolves once the running ones are answered, or after a short patience. */
  stop(): Promise<void>;
};

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

const STOP_PATIENCE_MS = 3_000;

/** Listens on loopback. */
export async function startHttpServer(fetch: Fetch, port: number): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: (request, env) => fetch(request, env) }) as Server;
  // Idle keep-alive connections are dropped by Node after 5 s by default; clients that reuse one just then see a reset.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port, "API and console", "PORT")));
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        const insist = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
        server.close(() => {
          clearTimeout(insist);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
