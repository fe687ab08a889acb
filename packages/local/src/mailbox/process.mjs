/**
 * The mailbox in a process of its own: SMTP server, page and stored mail by maildev.
 * It lives exactly as long as the channel to its parent, so not even a killed parent leaves it behind.
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";

const { smtpPort, webPort, folder } = JSON.parse(process.argv[2] ?? "{}");
const require = createRequire(import.meta.url);
const HOST = "127.0.0.1";

process.once("disconnect", () => process.exit(0));
process.on("SIGINT", () => {});
mkdirSync(folder, { recursive: true, mode: 0o700 });

const maildev = require("maildev");
const mailbox = maildev({ smtp: smtpPort, web: webPort, ip: HOST, webIp: HOST, mailDirectory: folder, silent: true });
guard(require("maildev/lib/web").server, webPort);
require("maildev/lib/mailserver").smtp.onRcptTo = refuseUnknown;
mailbox.listen((error) => {
  if (error) throw error;
  process.send?.("listening");
});

/**
 * No mailbox can exist under `.invalid` (RFC 2606), so addresses there are refused as a server refuses an address that it
 * does not know: the way to see what becomes of mail that cannot be delivered.
 */
function refuseUnknown({ address }, _session, callback) {
  const unknown = /\.invalid$/i.test(address);
  callback(unknown ? Object.assign(new Error(`5.1.1 <${address}>: no such mailbox`), { responseCode: 550 }) : undefined);
}

/**
 * The page shows sign-in codes, and maildev answers every origin. Requests that another web site caused,
 * or that reach us under another name (DNS rebinding), are refused before maildev sees them.
 */
function guard(server, port) {
  const names = [`${HOST}:${port}`, `localhost:${port}`];
  const ours = ({ headers }) => {
    const origin = headers.origin;
    const site = headers["sec-fetch-site"];
    const navigation = headers["sec-fetch-mode"] === "navigate";
    return (
      names.includes(headers.host ?? "") &&
      (origin === undefined || names.some((name) => origin === `http://${name}`)) &&
      (site !== "cross-site" || navigation)
    );
  };
  for (const [event, refuse] of [
    ["request", (_request, response) => response.writeHead(403).end()],
    ["upgrade", (_request, socket) => socket.destroy()],
  ]) {
    const listeners = server.listeners(event);
    server.removeAllListeners(event);
    server.on(event, (request, ...rest) => {
      if (!ours(request)) return refuse(request, ...rest);
      for (const listener of listeners) listener.call(server, request, ...rest);
    });
  }
}
