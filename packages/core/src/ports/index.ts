/**
 * What the domain needs from the world around it. On AWS these are SQS, S3 and SES;
 * the embedded runtime has its own. Everything else the domain touches is the one table.
 */

/** Work handed to the queue: a pointer to an item in the table, never the work itself, so a lost or doubled message does no harm. */
export type JobMessage = {
  tenantId: string;
  kind: "import" | "report-run" | "scoring-run" | "complaint-clock" | "panel" | "personal-data" | "reconciliation";
  /** Id of the item that holds the work and its state (`imp_…`, `run_…`, `cmp_…`, `pnl_…`, `pdr_…`), or the month to compare. */
  id: string;
};

export type Queue = { send(messages: JobMessage[]): Promise<void> };

export type ObjectStore = {
  /** A link that accepts one PUT of at most `maxBytes`, valid for `ttlSeconds`. */
  uploadUrl(key: string, options: { maxBytes: number; ttlSeconds: number; contentType?: string }): Promise<string>;
  /** A link that answers GET with the object, valid for `ttlSeconds`; `fileName` makes it a download. */
  downloadUrl(key: string, options: { ttlSeconds: number; fileName?: string }): Promise<string>;
  /** The object as a byte stream from `offset`; `undefined` when there is none. */
  read(key: string, offset?: number): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Stores a whole object or a stream; resolves once it is durable. */
  write(key: string, body: Uint8Array | string | AsyncIterable<Uint8Array>, contentType?: string): Promise<void>;
  size(key: string): Promise<number | undefined>;
  remove(key: string): Promise<void>;
};

/** Whose mail it is and what for: by this a bounce or a complaint finds its way back. A sign-in code belongs to a person, not to a tenant. */
export type MailOrigin = { purpose: "sign-in" } | { purpose: "report" | "panel"; tenantId: string };

export type MailMessage = {
  origin: MailOrigin;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Extra headers such as List-Unsubscribe; values are already encoded. */
  headers?: Record<string, string>;
  attachments?: { fileName: string; contentType: string; content: Uint8Array; contentId?: string }[];
  /** Stable id of what is being sent, used as Message-ID local part so that a resend is recognised. */
  id: string;
};

export type Mailer = { send(message: MailMessage): Promise<void> };

/** The only source of time; tests pass their own. */
export type Clock = () => Date;

export type Ports = { queue: Queue; objects: ObjectStore; mailer: Mailer };
