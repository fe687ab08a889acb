import { hostname } from "node:os";
import { HistoryError, MIGRATIONS, type OperatorTable, run } from "@touchstone/core/migration";
import { StartupError } from "../process/startup-error.js";

/**
 * Nobody else can be at work here: the data folder is held by this process, so a lease found is that of a killed one.
 * Items that cannot be migrated do not keep the product from starting; it goes on reading the old shape.
 */
export async function migrateAtStart(table: OperatorTable, notice: (message: string) => void): Promise<void> {
  try {
    const { ran } = await run(table, MIGRATIONS, { who: `npm start on ${hostname()}`, takeOver: true });
    for (const { id, name, state, counts } of ran)
      if (state === "incomplete") notice(`migration ${id} (${name}) could not change ${counts.failed} items: npm run migrate -- status`);
  } catch (error) {
    if (error instanceof HistoryError) throw new StartupError(error.message);
    throw error;
  }
}
