import { createRouter, stringifySearchWith } from "@tanstack/react-router";
import { parseSearch } from "../lib/parse-search.ts";
import { FailedPage } from "./failed-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { type RouterContext, routeTree } from "./routes.ts";

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}

/** A page's code is fetched when its link is pointed at, so that opening it needs no wait. */
export function createConsoleRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: "intent",
    scrollRestoration: true,
    // Every value of an address is a text, so that `year=2026` stays what somebody typed.
    parseSearch,
    stringifySearch: stringifySearchWith(String),
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}
