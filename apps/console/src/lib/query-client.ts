import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isWorthRetrying, readApiError } from "./api-error.ts";

const retries = 2;

/**
 * A campus network may have no internet, so requests never wait for the browser's idea of being online.
 * Data is shown at once when it was seen before and renewed behind it.
 */
export function createQueryClient(onSessionLost: () => void): QueryClient {
  const watch = (failure: unknown) => {
    if (readApiError(failure).code === "session.required") onSessionLost();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        retry: (failures, failure) => failures < retries && isWorthRetrying(failure),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
