import { tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { DUE_SHARDS } from "../table/index.js";
import { imports } from "./entity.js";
import type { ErrorParts } from "./error-file.js";
import type { FileFormat } from "./read-table.js";
import type { Kind, Mapping, Options, State } from "./schema.js";

/** What was found in the file when the run began; kept so that every attempt reads it alike. */
export type Found = FileFormat & { dateFormat: string; timeZone: string };

export type Counts = { created: number; updated: number; replayed: number; invalid: number };

export type StoredImport = Counts & {
  tenantId: string;
  id: string;
  kind: Kind;
  name: string;
  state: State;
  mapping: Mapping;
  options: Options;
  found?: Found;
  row: number;
  bytes: number;
  totalBytes: number;
  errorParts: ErrorParts;
  problem?: { code: string; detail: string };
  attempt: number;
  failures: number;
  leaseUntil: string;
  checkpointAt?: string;
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
  updatedAt: string;
};

export async function storedFromId(id: string): Promise<StoredImport> {
  const { data } = await imports().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("import");
  return data as StoredImport;
}

/** The entry in the due index by which the dispatcher finds an import whose worker died. */
export const dueAt = (id: string, instant: string) => ({
  duePartition: `due#${Id.shardOf(id, DUE_SHARDS)}`,
  dueKey: `${instant}#${tenantId()}#import#${id}`,
});

/** Everything of one import in the object store lies under this. */
export const folderOf = (id: string): string => `imports/${tenantId()}/${id}`;
export const fileKeyOf = (id: string): string => `${folderOf(id)}/file.csv`;
