/** Where the runner keeps its books, in the table that it works on. */
export const BOOKS = "directory#migration";

export const headKey = (id: string): string => `${id}#head`;
