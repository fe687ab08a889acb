import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { LOOPBACK, portError } from "../process/ports.js";
import { StartupError } from "../process/startup-error.js";

export type HttpServer = {
  port: number;
  /** Takes no new requests and resolves once the running ones are answered, or after a short patience. */
  stop(): Promise<void>;
};

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

const STOP_PATIENCE_MS = 3_000;

/**
 * Listens on loopback, on both of its addresses where the machine has both: `localhost` may mean either,
 * and passkeys work under that name only.
 */
export async function startHttpServer(fetch: Fetch, port: number): Promise<HttpServer> {
  const ipv4 = await listen(fetch, port, LOOPBACK);
  const servers = [ipv4];
  const address = ipv4.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  try {
    servers.push(await listen(fetch, actualPort, "::1"));
  } catch (error) {
    if (error instanceof StartupError) {
      ipv4.close();
      throw error;
    }
    // No IPv6 on this machine.
  }
  return {
    port: actualPort,
    stop: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

async function listen(fetch: Fetch, port: number, host: string): Promise<Server> {
  const server = createAdaptorServer({ fetch: (request, env) => fetch(request, env) }) as Server;
  // Node drops idle connections after 5 s; a client that reuses one just then would see a reset.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port, "API and console", "PORT")));
    server.listen(port, host, resolve);
  });
  return server;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const insist = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
    server.close(() => {
      clearTimeout(insist);
      resolve();
    });
    server.closeIdleConnections();
  });
}
