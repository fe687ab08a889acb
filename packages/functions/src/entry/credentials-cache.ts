import type { Credentials } from "@touchstone/core/table";

type Entry = { credentials?: Credentials; pending?: Promise<Credentials> };

export type CredentialsCacheOptions = {
  /** Most credentials kept; what was used longest ago goes first. */
  capacity: number;
  /** Credentials with less time left than this are replaced before they are handed out. */
  refreshBeforeMs: number;
  now?: () => number;
};

/**
 * Remembers temporary credentials by name. Whoever asks for the same name at the same time waits for one request.
 * A failure is remembered by nobody; while what is there has not expired, a failed replacement is passed over.
 */
export function credentialsCache({ capacity, refreshBeforeMs, now = Date.now }: CredentialsCacheOptions) {
  const entries = new Map<string, Entry>();
  const msLeft = (credentials: Credentials) => (credentials.expiration?.getTime() ?? 0) - now();

  const replace = async (name: string, entry: Entry, obtain: () => Promise<Credentials>): Promise<Credentials> => {
    try {
      entry.credentials = await obtain();
      return entry.credentials;
    } catch (error) {
      if (entry.credentials && msLeft(entry.credentials) > 0) return entry.credentials;
      if (entries.get(name) === entry) entries.delete(name);
      throw error;
    } finally {
      delete entry.pending;
    }
  };

  return (name: string, obtain: () => Promise<Credentials>): Promise<Credentials> => {
    const entry = entries.get(name) ?? {};
    // A map keeps the order in which its entries came: the first is the one used longest ago.
    entries.delete(name);
    entries.set(name, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= capacity) break;
      entries.delete(oldest);
    }
    if (entry.credentials && msLeft(entry.credentials) > refreshBeforeMs) return Promise.resolve(entry.credentials);
    entry.pending ??= replace(name, entry, obtain);
    return entry.pending;
  };
}
