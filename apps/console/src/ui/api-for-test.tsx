import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "../lib/api.ts";
import { createQueryClient } from "../lib/query-client.ts";
import { TRPCProvider } from "../lib/trpc.ts";

/** What the server of a test answers to a procedure, at once or later; it throws a `Refusal` to refuse. */
export type Answer = (path: string, input: unknown) => unknown;

/** An answer with which the server says no, as it travels. */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly detail: unknown;

  constructor(code: string, params: Refusal["params"] = {}, detail: unknown = null) {
    super(code);
    this.code = code;
    this.params = params;
    this.detail = detail;
  }
}

/** Everything below it asks a server that answers what the test says. */
export function ApiForTest({ answer, children }: { readonly answer: Answer; readonly children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(() => undefined));
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: [answering(answer)] }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

const answering =
  (answer: Answer): TRPCLink<AppRouter> =>
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      const tell = (data: unknown) => {
        observer.next({ result: { type: "data", data } });
        observer.complete();
      };
      try {
        const answered = answer(path, input);
        if (answered instanceof Promise) void answered.then(tell);
        else tell(answered);
      } catch (failure) {
        if (!(failure instanceof Refusal)) throw failure;
        const { code, params, detail } = failure;
        const data = { code: "BAD_REQUEST", httpStatus: 400, appError: { code, params }, detail };
        observer.error(TRPCClientError.from({ error: { message: code, code: -32600, data } }));
      }
    });
