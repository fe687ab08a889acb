import { current } from "../context/index.js";
import type { TableConnection } from "./connection.js";

/** A process-wide memory kept apart per table connection, so that two runtimes in one process never share what they cached. */
export function perTable<T>(make: () => T): () => T {
  const kept = new WeakMap<TableConnection, T>();
  return () => {
    const { table } = current();
    let value = kept.get(table);
    if (value === undefined) {
      value = make();
      kept.set(table, value);
    }
    return value;
  };
}
