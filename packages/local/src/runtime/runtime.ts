import { hkdfSync } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { useSigningSecret } from "@touchstone/core/cursor";
import type { Mailer, MailMessage } from "@touchstone/core/ports";
import { TTL_ATTRIBUTE } from "@touchstone/core/table";
import type { Deps } from "@touchstone/functions/deps";
import { streamIsContiguous } from "../engine/dynoxide-faults.js";
import { sweepExpired } from "../expiry/sweeper.js";
import { createFetch, type Fetch } from "../http/fetch.js";
import { startHttpServer } from "../http/server.js";
import { startMailbox } from "../mailbox/mailbox.js";
import { createSmtpMailer } from "../mailbox/mailer.js";
import { createMemoryMailer } from "../mailbox/memory-mailer.js";
import { openObjectFolder } from "../objects/folder.js";
import { createObjectStore } from "../objects/store.js";
import { freePort } from "../process/ports.js";
import { createLocalQueue, type LocalQueue, type QueueWorker } from "../queue/queue.js";
import { startSchedule } from "../schedule/schedule.js";
import { tableCheckpoints } from "../stream/checkpoint.js";
import { type StreamPoller, startStreamPoller } from "../stream/poller.js";
import { createWake } from "../stream/wake.js";
import type { Handlers } from "./handlers.js";
import { openLog } from "./log.js";
import { BOOKKEEPING_NAME, MAIL_FROM, type RuntimeOptions, TABLE_NAME } from "./options.js";
import { openStateFolder, type StateFolder } from "./state-folder.js";
import { openStorage, type Storage } from "./storage.js";

export type Runtime = {
  /** Origin of API, console and public pages. */
  url: string;
  /** Address of the mailbox page; empty when mail is only kept in memory. */
  mailboxUrl: string;
  deps: Deps;
  state: StateFolder;
  /** Mail sent so far, when it is kept in memory. */
  sentMail: readonly MailMessage[];
  /** Resolves when everything written so far has gone through stream and queue. */
  idle(): Promise<void>;
  runDispatcher(): Promise<void>;
  runReconciler(): Promise<void>;
  enginePid(): number | undefined;
  stop(): Promise<void>;
};

type Closer = () => Promise<void> | void;

/** Starts everything in one process; when one part fails, the others are stopped again. */
export async function startRuntime(options: RuntimeOptions, handlers: Handlers): Promise<Runtime> {
  const closers: Closer[] = [];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    return await assemble(options, handlers, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(options: RuntimeOptions, handlers: Handlers, closers: Closer[], stop: () => Promise<void>): Promise<Runtime> {
  const state = openStateFolder(options.dataDir);
  closers.push(state.release);
  const log = openLog(state.log);
  closers.push(log.close);
  const notice = (message: string) => {
    log.write({ level: "warning", message });
    options.notice?.(message);
  };
  const clock = options.clock ?? (() => new Date());
  const objectSecret = deriveSecret(state.secret, "objects");
  const signing = (master: Buffer): string => deriveSecret(master, "signing").toString("hex");
  const { previousSecret: before } = state;
  useSigningSecret(signing(state.secret), before && { value: signing(before.secret), until: before.until });

  // Listening comes first: it fails first, and the port it gets is part of every link.
  let fetch: Fetch = () => new Response("Starting", { status: 503, headers: { "Retry-After": "1" } });
  const server = await startHttpServer((request, env) => fetch(request, env), options.port);
  closers.push(server.stop);
  const url = `http://localhost:${server.port}`;

  const [storage, mail] = await bothOrNeither(closers, openStorage(options, state.database, notice), openMail(options, state, notice));
  await handlers.migrate(storage.operator, notice);
  const objects = openObjectFolder(state.objects);
  let worker: QueueWorker = async () => undefined;
  const queue = createLocalQueue({ worker: (event) => worker(event), log: notice });
  const deps: Deps = {
    table: storage.table,
    ports: { queue, mailer: mail.mailer, objects: createObjectStore(objects, { publicUrl: url, secret: objectSecret, clock }) },
    clock,
    settings: { publicUrl: url, mailFrom: options.mailFrom ?? MAIL_FROM, secureCookies: false, fontsDir: options.fontsDir },
    log: log.write,
    health: async () => ({
      engine: storage.engine.isUp() ? "up" : "restarting",
      stream: poller.lag().failing ?? "up",
      mailbox: mail.isUp() ? "up" : "restarting",
      ...options.alsoHealth?.(),
    }),
  };
  worker = handlers.worker(deps);
  const poller = startPoller(handlers, deps, storage, state, notice);
  closers.push(poller.stop, queue.stop);
  const schedules = startSchedules(options, handlers, deps, storage, notice);
  closers.push(schedules.stop);
  fetch = await createFetch({
    api: handlers.api(deps),
    objects,
    objectSecret,
    clock,
    publicUrl: url,
    siteDir: options.siteDir,
    referenceScript: options.referenceScript,
  });
  // Requests first, then what they set in motion: the server must be the first to go.
  closers.splice(closers.indexOf(server.stop), 1);
  closers.push(server.stop);

  return {
    url,
    mailboxUrl: mail.url,
    deps,
    state,
    sentMail: mail.sent,
    idle: () => settle(poller, queue),
    runDispatcher: schedules.runDispatcher,
    runReconciler: schedules.runReconciler,
    enginePid: storage.engine.pid,
    stop,
  };
}

type Mail = { mailer: Mailer; url: string; sent: readonly MailMessage[]; isUp(): boolean; stop(): Promise<void> };

async function openMail(options: RuntimeOptions, state: StateFolder, notice: (message: string) => void): Promise<Mail> {
  const from = options.mailFrom ?? MAIL_FROM;
  if (options.mailbox.kind === "memory") {
    const mailer = createMemoryMailer(from);
    return { mailer, url: "", sent: mailer.sent, isUp: () => true, stop: async () => {} };
  }
  const { port, smtpPort } = options.mailbox;
  const mailbox = await startMailbox({
    folder: state.mail,
    webPort: port || (await freePort()),
    smtpPort: smtpPort || (await freePort()),
    log: notice,
  });
  const mailer = createSmtpMailer({ smtpPort: mailbox.smtpPort, from });
  return {
    mailer,
    url: mailbox.url,
    sent: [],
    isUp: mailbox.isUp,
    stop: async () => {
      mailer.close();
      await mailbox.stop();
    },
  };
}

/** Both start at the same time; when one fails, the other is stopped before the failure is told. */
async function bothOrNeither(closers: Closer[], storage: Promise<Storage>, mail: Promise<Mail>): Promise<[Storage, Mail]> {
  const results = await Promise.allSettled([storage, mail]);
  for (const result of results) if (result.status === "fulfilled") closers.push(result.value.stop);
  return [await storage, await mail];
}

function startPoller(
  handlers: Handlers,
  deps: Deps,
  storage: Storage,
  state: StateFolder,
  notice: (message: string) => void,
): StreamPoller {
  const { engine, client, streamArn } = storage;
  return startStreamPoller({
    connection: engine.connection,
    streamArn,
    handler: handlers.stream(deps),
    checkpoints: tableCheckpoints(client, BOOKKEEPING_NAME),
    wake: createWake(engine.kind === "dynoxide" ? engine.folder : undefined),
    contiguous: streamIsContiguous(engine.kind),
    onGap: async (gap) => {
      notice(`stream records were lost (expected ${gap.expected}, found ${gap.found ?? "none"}): rebuilding all rollups`);
      await handlers.rebuild(deps, gap);
    },
    onDeadLetter: async (record, error) => {
      notice(`a stream record could not be handled and is kept in ${state.deadLetters}`);
      await appendFile(state.deadLetters, `${JSON.stringify({ at: deps.clock().toISOString(), error: String(error), record })}\n`, {
        mode: 0o600,
      });
    },
    engineAnswers: () =>
      client.send(new ListTablesCommand({ Limit: 1 }), { abortSignal: AbortSignal.timeout(1_000) }).then(
        () => true,
        () => false,
      ),
    log: notice,
  });
}

type Schedules = { runDispatcher(): Promise<void>; runReconciler(): Promise<void>; stop(): Promise<void> };

function startSchedules(
  options: RuntimeOptions,
  handlers: Handlers,
  deps: Deps,
  storage: Storage,
  notice: (message: string) => void,
): Schedules {
  const dispatch = handlers.dispatcher(deps);
  const reconcile = handlers.reconciler(deps);
  if (!options.schedules) return { runDispatcher: dispatch, runReconciler: reconcile, stop: async () => {} };
  let stopping = false;
  const sweep = async () => {
    if (storage.engine.kind !== "dynoxide") return;
    const swept = await sweepExpired({
      client: storage.client,
      tableName: TABLE_NAME,
      ttlAttribute: TTL_ATTRIBUTE,
      clock: deps.clock,
      isStopping: () => stopping,
    });
    deps.log({ level: "info", message: "expired items deleted", count: swept });
  };
  const dispatcher = startSchedule({ name: "dispatcher", pattern: "* * * * *", run: dispatch, atStart: true, log: notice });
  const reconciler = startSchedule({ name: "reconciler", pattern: "30 3 * * *", run: reconcile, atStart: false, log: notice });
  const sweeper = startSchedule({ name: "sweeper", pattern: "15 * * * *", run: sweep, atStart: false, log: notice });
  return {
    runDispatcher: dispatcher.runNow,
    runReconciler: reconciler.runNow,
    stop: async () => {
      stopping = true;
      await Promise.all([dispatcher.stop(), reconciler.stop(), sweeper.stop()]);
    },
  };
}

/** The stream feeds the queue and the queue's work feeds the stream: quiet is when neither has anything left. */
async function settle(poller: StreamPoller, queue: LocalQueue): Promise<void> {
  do {
    await poller.idle();
    await queue.idle();
    await poller.idle();
  } while (queue.depth() > 0);
}

function deriveSecret(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "touchstone", purpose, 32));
}
