import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";
import { AppError } from "../errors/index.js";

type Parameters = Record<string, unknown>;
export type Operation = { kind: "Put" | "Update" | "Delete" | "ConditionCheck"; parameters: Parameters; onConflict?: () => Error };

/** Turns ElectroDB's parameters into one write; `onConflict` is thrown when its condition fails. */
const operation =
  (kind: Operation["kind"]) =>
  (parameters: Parameters, onConflict?: () => Error): Operation =>
    onConflict ? { kind, parameters, onConflict } : { kind, parameters };

export const put = operation("Put");
export const update = operation("Update");
export const remove = operation("Delete");
export const check = operation("ConditionCheck");

const versionConflict = () =>
  new AppError("version_conflict", "Read it again, apply your change to what is there now, and send it with the new ETag.");

/**
 * Writes all or nothing. A single operation goes as a plain conditional write (half the price of a transaction).
 * The first failed condition decides which error is thrown.
 */
export async function commit(operations: Operation[]): Promise<void> {
  const [only] = operations;
  try {
    if (operations.length === 1 && only) await single(only);
    else
      await current().table.documents.send(
        new TransactWriteCommand({
          TransactItems: operations.map((o) => ({ [o.kind]: o.parameters })) as TransactWriteCommandInput["TransactItems"],
        }),
      );
  } catch (error) {
    throw conflictOf(operations, error);
  }
}

function single({ kind, parameters }: Operation): Promise<unknown> {
  const { documents } = current().table;
  if (kind === "Put") return documents.send(new PutCommand(parameters as ConstructorParameters<typeof PutCommand>[0]));
  if (kind === "Update") return documents.send(new UpdateCommand(parameters as ConstructorParameters<typeof UpdateCommand>[0]));
  return documents.send(new DeleteCommand(parameters as ConstructorParameters<typeof DeleteCommand>[0]));
}

function conflictOf(operations: Operation[], error: unknown): unknown {
  if (error instanceof ConditionalCheckFailedException) return operations[0]?.onConflict?.() ?? versionConflict();
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = error.CancellationReasons ?? [];
  const failed = reasons.findIndex((reason) => reason.Code === "ConditionalCheckFailed");
  if (failed >= 0) return operations[failed]?.onConflict?.() ?? versionConflict();
  if (reasons.some((reason) => reason.Code === "TransactionConflict"))
    return new AppError("conflict", "Somebody is changing the same thing right now. Try again.", { retryAfterSeconds: 1, cause: error });
  return error;
}
