import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "../lib/api.ts";
import { createI18n } from "../lib/i18n.ts";
import { storedLanguage } from "../lib/language.ts";
import { createQueryClient } from "../lib/query-client.ts";
import { createApiClient } from "../lib/trpc.ts";
import { createConsoleRouter } from "./router.ts";

/** Everything that lives as long as the page: translations, API client, cache and router. */
export function createConsole() {
  const apiClient = createApiClient();
  const queryClient = createQueryClient(() => void leave());
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: apiClient, queryClient });
  const router = createConsoleRouter({ queryClient, trpc });
  return { i18n: createI18n(storedLanguage()), apiClient, queryClient, router };

  /** A session that ended while somebody was at work: sign in again and come back to the same place. */
  async function leave(): Promise<void> {
    const { pathname, href } = router.state.location;
    if (pathname === "/sign-in") return;
    await router.navigate({ to: "/sign-in", search: { back: href } });
  }
}

export type Console = ReturnType<typeof createConsole>;
