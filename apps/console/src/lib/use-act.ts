import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getUntypedClient } from "@trpc/client";
import { App } from "antd";
import type { Acts } from "./acts.ts";
import { failureText } from "./api-error.ts";
import { useLanguage } from "./language.ts";
import { useTRPCClient } from "./trpc.ts";

interface ActOptions {
  /** Said when it is done. */
  readonly done?: string;
  /** A dialog says itself what was refused; everything else says it as a message. */
  readonly quiet?: boolean;
  readonly onDone?: () => void;
  /** Acts that share it reach the server one after another, in the order in which they were asked for. */
  readonly inOrder?: string;
}

/** One act on the server, by its name. It changes lists and numbers elsewhere too, so all that is cached is renewed. */
export function useAct<Name extends keyof Acts>(
  name: Name,
  { done, quiet = false, onDone, inOrder }: ActOptions = {},
) {
  const client = getUntypedClient(useTRPCClient());
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  return useMutation<unknown, unknown, Acts[Name]>({
    mutationFn: (input) => client.mutation(name, input),
    ...(inOrder === undefined ? {} : { scope: { id: inOrder } }),
    onSuccess: () => {
      if (done !== undefined) message.success(done);
      onDone?.();
      void queryClient.invalidateQueries();
    },
    onError: (failure) => {
      if (!quiet) message.error(failureText(failure, language));
      void queryClient.invalidateQueries();
    },
  });
}
