import { createServer } from "node:net";
import { StartupError } from "./startup-error.js";

export const LOOPBACK = "127.0.0.1";

/** A loopback port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Fails with the sentence a person needs when somebody else already listens there. */
export async function assertPortFree(port: number, purpose: string, variable: string): Promise<void> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch (error) {
    throw portError(error, port, purpose, variable);
  }
  await new Promise((resolve) => server.close(resolve));
}

/** Turns the operating system's refusal to listen into a sentence. */
export function portError(error: unknown, port: number, purpose: string, variable: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return new StartupError(
      `Port ${port} (${purpose}) is taken by another program: stop that program, or choose another port with ${variable}.`,
    );
  if (code === "EACCES")
    return new StartupError(`Port ${port} (${purpose}) may not be used by this account: choose a port above 1023 with ${variable}.`);
  return error;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
