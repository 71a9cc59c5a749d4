import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { I18nextProvider } from "react-i18next";
import { TRPCProvider } from "../lib/trpc.ts";
import { LocaleProvider } from "../ui/locale-provider.tsx";
import type { Console } from "./create-console.ts";

export function App({ console: { i18n, queryClient, apiClient, router } }: { readonly console: Console }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={apiClient} queryClient={queryClient}>
          <LocaleProvider>
            <RouterProvider router={router} />
          </LocaleProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
