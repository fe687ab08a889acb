import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ApiError } from "@touchstone/sdk";
import { useEffect } from "react";
import { sessionQuery } from "../api/session.js";
import { rememberedLocale, showLanguage } from "../i18n/index.js";
import { ProblemNotice } from "../ui/problem.js";
import { Splash } from "../ui/skeleton.js";
import { ToastProvider } from "../ui/toast.js";
import { router } from "./router.js";
import { SessionProvider } from "./session-context.js";
import { SignInPage } from "./sign-in.js";

const worthRetrying = (error: Error): boolean => !(error instanceof ApiError) || error.status >= 500 || error.status === 429;

const endSession = (error: Error): void => {
  if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
};

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endSession }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.meta?.keepSession !== true) endSession(error);
    },
  }),
  defaultOptions: { queries: { staleTime: 15_000, retry: (count, error) => count < 2 && worthRetrying(error) } },
});

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <Gate />
      </ToastProvider>
    </QueryClientProvider>
  );
}

/** Shows the console to members and the sign-in page, at the same address, to everybody else. */
function Gate() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const locale = session?.member.locale;
  useEffect(() => {
    if (locale && !rememberedLocale()) void showLanguage(locale);
  }, [locale]);
  if (isPending) return <Splash />;
  if (error)
    return (
      <main className="mx-auto max-w-xl p-6 pt-24">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!session) return <SignInPage />;
  return (
    <SessionProvider session={session} key={session.tenant.id}>
      <RouterProvider router={router} />
    </SessionProvider>
  );
}
