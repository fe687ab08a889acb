export type FunctionName = "api" | "stream" | "dispatch" | "reconcile" | "jobs" | "mail-events";

export type Bundle = {
  folder: string;
  /** Bytes that a cold start reads. */
  startBytes: number;
  /** Bytes of the whole bundle, with what is loaded at its first use. */
  totalBytes: number;
  natives: string[];
  /** Source files whose code a cold start runs. */
  startInputs: string[];
};

export const functionNames: readonly FunctionName[];
export function bundleFunction(name: FunctionName, folder?: string): Promise<Bundle>;
export function bundleEntry(entry: string, folder: string): Promise<Bundle>;
export function buildFunctions(): Promise<void>;
export function entryNames(): Promise<string[]>;
