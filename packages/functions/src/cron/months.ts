/** The month of an instant (UTC) and those before it, newest first, as `2026-11`. */
export const monthsBefore = (at: Date, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - i, 1)).toISOString().slice(0, 7));
