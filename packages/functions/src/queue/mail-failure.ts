const REFUSALS = new Set(["MessageRejected", "BadRequestException"]);

/** The other side has said that it will never take this mail: SMTP 5yz, or SES's refusals. */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode } = error as { responseCode?: unknown };
  return REFUSALS.has(error.name) || (typeof responseCode === "number" && responseCode >= 500 && responseCode < 600);
}
