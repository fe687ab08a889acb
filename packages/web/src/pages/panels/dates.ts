/** The last minute of a local date on this computer, as the API takes instants. */
export const endOfDay = (date: string): string => new Date(`${date}T23:59:00`).toISOString();

/** The local date so many days from now, as a date field takes it. */
export function inDays(days: number): string {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}
