import { current } from "../context/index.js";
import type { TableConnection } from "./connection.js";
import { perTable } from "./per-table.js";

type Configuration = { table: string; client: TableConnection["documents"] };

/** An ElectroDB entity bound to the running context's table, built once per connection. */
export function entity<E>(make: (configuration: Configuration) => E): () => E {
  return perTable(() => {
    const { table } = current();
    return make({ table: table.name, client: table.documents });
  });
}

/** Partition and sort key of the list of what still needs somebody, set and removed as those of the due index are. */
export const openAttributes = {
  openPartition: { type: "string", field: "gsi3pk" },
  openKey: { type: "string", field: "gsi3sk" },
} as const;

/** Partition and sort key of the due index as plain attributes: set and removed explicitly, never by an index condition. */
export const dueAttributes = {
  duePartition: { type: "string", field: "gsi2pk" },
  dueKey: { type: "string", field: "gsi2sk" },
} as const;
