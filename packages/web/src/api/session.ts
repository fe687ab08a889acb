import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { ApiError } from "@touchstone/sdk";
import { api, dataOf, rememberCsrfToken, type Schemas } from "./client.js";

export type Session = Schemas["Session"];

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: async (): Promise<Session | null> => {
    try {
      return begin(await dataOf(api.GET("/v1/auth/session")));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

function begin(session: Session): Session {
  rememberCsrfToken(session.csrfToken);
  return session;
}

export const requestCode = (email: string) => dataOf(api.POST("/v1/auth/codes", { body: { email } }));

export const signIn = async (email: string, code: string) => begin(await dataOf(api.POST("/v1/auth/sessions", { body: { email, code } })));

export const switchTenant = async (tenantId: string) => begin(await dataOf(api.POST("/v1/auth/session:switch", { body: { tenantId } })));

export async function signOut(): Promise<void> {
  await api.DELETE("/v1/auth/session");
  rememberCsrfToken(undefined);
}

/** Goes on with this session, or none; what was loaded before belonged to another one. */
export function enterSession(queryClient: QueryClient, session: Session | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  queryClient.setQueryData(sessionQuery.queryKey, session);
}
