import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../../lib/trpc.ts";

/** While somebody waits for it, its progress is asked for this often. */
const POLL_MS = 1500;

/** The automatic review of a submission, followed while it is under way; when it is over, everything else is renewed. */
export function useReview(submissionId: string, isReviewed = true) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const review = useQuery({
    ...trpc.reviews.get.queryOptions({ submissionId }),
    enabled: isReviewed,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? POLL_MS : false),
  });
  const state = review.data?.state;
  const before = useRef(state);
  useEffect(() => {
    if (isUnderWay(before.current) && state !== undefined && !isUnderWay(state))
      void queryClient.invalidateQueries();
    before.current = state;
  }, [state, queryClient]);
  return review;
}

const isUnderWay = (state: string | undefined): boolean => state === "queued" || state === "running";
