/** The clocks that complaints run. */
export const TARGETS = ["firstResponse", "nextResponse", "resolution"] as const;
export type TargetName = (typeof TARGETS)[number];
