import { fork } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { assertPortFree, LOOPBACK } from "../process/ports.js";
import { supervise } from "../process/supervisor.js";

export type Mailbox = {
  /** Address of the page that shows the mail. */
  url: string;
  smtpPort: number;
  isUp(): boolean;
  pid(): number | undefined;
  stop(): Promise<void>;
};

export type MailboxOptions = { folder: string; webPort: number; smtpPort: number; log(message: string): void };

const READY_WITHIN_MS = 20_000;

/** Starts the mailbox as a child that is kept alive; mail in the folder survives restarts. */
export async function startMailbox({ folder, webPort, smtpPort, log }: MailboxOptions): Promise<Mailbox> {
  await assertPortFree(webPort, "mailbox page", "MAILBOX_PORT");
  await assertPortFree(smtpPort, "mailbox SMTP", "SMTP_PORT");
  const program = fileURLToPath(new URL("./process.mjs", import.meta.url));
  const child = await supervise({
    name: "mailbox",
    // Nothing of our environment, no inspector flags, no output: the page is all it has to say.
    spawn: () =>
      fork(program, [JSON.stringify({ folder, webPort, smtpPort })], {
        execArgv: [],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        env: { NODE_ENV: "production" },
        detached: true,
      }),
    isReady: async () => (await accepts(webPort)) && (await accepts(smtpPort)),
    readyWithinMs: READY_WITHIN_MS,
    log,
  });
  return { url: `http://${LOOPBACK}:${webPort}`, smtpPort, isUp: child.isUp, pid: child.pid, stop: child.stop };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
