import { bodyOf, type components, createClient } from "@touchstone/sdk";

export type Schemas = components["schemas"];
export type Page<T> = { data: T[]; nextCursor: string | null };

let csrfToken: string | undefined;

/** Told by the session; every write carries it. */
export const rememberCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};

export const api = createClient({ csrfToken: () => csrfToken });
export { bodyOf };

/** The `data` of a successful answer. */
export async function dataOf<T>(answer: Promise<{ data?: { data: T } }>): Promise<T> {
  return (await bodyOf(answer)).data;
}

/** The header that makes an edit safe: refused when somebody else changed the thing meanwhile. */
export const ifMatch = (version: number) => ({ "If-Match": `"${version}"` });
