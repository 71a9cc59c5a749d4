import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef } from "react";
import type { AppraisalWorkbench } from "../../../lib/api.ts";
import { failureText, isWorthRetrying } from "../../../lib/api-error.ts";
import { useLanguage } from "../../../lib/language.ts";
import { useTRPC, useTRPCClient } from "../../../lib/trpc.ts";
import type { DeskActs } from "./desk-acts.ts";
import { type DeskChange, patchDesk } from "./patch-desk.ts";

const RETRY_MS = 3000;

/**
 * What a reviewer does, shown at once and sent one after the other in the order in which it was done. Without an answer
 * each waits and is sent again, so that a lost connection costs nothing but time.
 */
export function useDeskActs(id: string) {
  const trpc = useTRPC();
  const { appraisals } = useTRPCClient();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  const mutationKey = ["desk", id];
  const desk = trpc.appraisals.get.queryOptions({ id });
  const isBegun = useRef(false);
  /** Brings the page up to date, unless something is not sent yet: it would be shown as undone. */
  const renewAfter = (isActing: boolean) => {
    const others = queryClient.isMutating({ mutationKey }) - (isActing ? 1 : 0);
    if (others === 0) void queryClient.invalidateQueries(desk);
  };
  const { mutateAsync } = useMutation<unknown, unknown, () => Promise<unknown>>({
    mutationKey,
    scope: { id: `desk ${id}` },
    mutationFn: async (send) => {
      await begin();
      return send();
    },
    retry: (_, failure) => isWorthRetrying(failure),
    retryDelay: RETRY_MS,
    onError: (failure) => void message.error(failureText(failure, language)),
    onSettled: () => renewAfter(true),
  });
  const waiting = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.failureCount,
  });
  useLeaveGuard(waiting.length > 0);
  const act = (change: DeskChange, send: () => Promise<unknown>) => {
    // What is being fetched does not know of the change. Not awaited: the control must not jump back in between.
    void queryClient.cancelQueries(desk);
    queryClient.setQueryData(desk.queryKey, (now) => (now === undefined ? now : patchDesk(now, change)));
    // `onError` has told it.
    return mutateAsync(send).catch(() => undefined);
  };
  const acts: DeskActs = {
    mark: (item, result) =>
      void act({ kind: "mark", item, result }, () => appraisals.mark.mutate({ id, items: [item], result })),
    confirm: (items) =>
      void act({ kind: "confirm", items }, () => appraisals.confirmCarried.mutate({ id, items: [...items] })),
    tick: (sha256, isViewed) =>
      void act({ kind: "tick", sha256, isViewed }, () =>
        appraisals.tick.mutate({ id, sha256s: [sha256], isViewed }),
      ),
    judge: (key, stance) =>
      void act({ kind: "judge", key, stance }, () =>
        appraisals.judge.mutate({ id, key, stance: stance?.kind ?? null, reason: stance?.reason ?? null }),
      ),
    removeComment: (commentId) =>
      void act({ kind: "remove-comment", commentId }, () => appraisals.uncomment.mutate({ id, commentId })),
    comment: async (commentId, target, text) => {
      await begin();
      const saved = await appraisals.comment.mutate({ id, commentId, ...target, text });
      renewAfter(false);
      return saved.commentId;
    },
    keepDraft: async (draft) => {
      await begin();
      await appraisals.draft.mutate({ id, ...draft });
      renewAfter(false);
    },
    // In its turn: what was marked last must be there before it.
    submit: async ({ recommendation, text }, snapshotHash) => {
      const send = () => appraisals.submit.mutate({ id, snapshotHash, recommendation, text });
      await mutateAsync(send);
      await queryClient.invalidateQueries();
    },
  };
  return { acts, isOffline: waiting.some((failures) => failures > 0) };

  /** Notes once that somebody is at work; the server takes nothing else before. */
  async function begin(): Promise<void> {
    if (isBegun.current) return;
    const state = queryClient.getQueryData<AppraisalWorkbench>(desk.queryKey)?.state;
    if (state === "assigned") await appraisals.begin.mutate({ id });
    isBegun.current = true;
  }
}

/** The browser asks before the page is left with something unsent. */
function useLeaveGuard(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isWaiting]);
}
