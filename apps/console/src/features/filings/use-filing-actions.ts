import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import type { FilingDetail, Submission } from "./filing-views.ts";

export type FilingActions = ReturnType<typeof useFilingActions>;

/** The school's acceptance, which names the snapshot, and renewing the page. All that is cached is renewed with it. */
export function useFilingActions({ regime }: Pick<FilingDetail["filing"], "regime">) {
  const { t } = useTranslation();
  const agencyWord = useAgencyWord();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries();
  const decide = useMutation(
    trpc.filings.decide.mutationOptions({
      onSuccess: () => {
        message.success(t("filings.decision.done", { agency: agencyWord(regime) }));
        refresh();
      },
    }),
  );
  return {
    refresh,
    accept: ({ id: submissionId, snapshotHash }: Submission, reason: string, aloneBecause: string) =>
      decide.mutate({
        ...{ kind: "accept", submissionId, snapshotHash },
        ...{ reason: reason || null, aloneBecause: aloneBecause || null },
      }),
    isAccepting: decide.isPending,
    decisionFailure: decide.error,
    reloadDecision: () => {
      decide.reset();
      refresh();
    },
  };
}
