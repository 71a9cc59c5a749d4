import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { failureText } from "../../lib/api-error.ts";
import { useLanguage } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAgencyWord } from "../../ui/use-agency-word.ts";
import type { DecisionKind, FilingDetail, Submission } from "./filing-views.ts";

/** Everything one can do to a filing. Each changes lists and numbers elsewhere too, so all that is cached is renewed. */
export function useFilingActions({ id, regime }: Pick<FilingDetail["filing"], "id" | "regime">) {
  const { t } = useTranslation();
  const language = useLanguage();
  const agencyWord = useAgencyWord();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries();
  const onError = (failure: unknown) => {
    message.error(failureText(failure, language));
    refresh();
  };
  const onSubmitted = () => {
    message.success(t("filings.submit.done"));
    refresh();
  };
  const submit = useMutation(trpc.filings.submit.mutationOptions({ onSuccess: onSubmitted, onError }));
  const removeFile = useMutation(trpc.filings.removeFile.mutationOptions({ onSuccess: refresh, onError }));
  const clearDraft = useMutation(trpc.filings.clearDraft.mutationOptions({ onSuccess: refresh, onError }));
  const decide = useMutation(
    trpc.filings.decide.mutationOptions({
      onSuccess: (_, { kind }) => {
        message.success(t(`filings.decision.done.${kind}`, { agency: agencyWord(regime) }));
        refresh();
      },
    }),
  );
  return {
    refresh,
    submit: () => submit.mutate({ id }),
    isSubmitting: submit.isPending,
    clearDraft: () => clearDraft.mutate({ id }),
    removeFile: (path: string) => removeFile.mutate({ id, path }),
    decide: ({ id: submissionId, snapshotHash }: Submission, kind: DecisionKind, reason: string) =>
      decide.mutate(
        kind === "return"
          ? { kind, submissionId, snapshotHash, reason }
          : { kind, submissionId, snapshotHash, reason: reason === "" ? null : reason },
      ),
    deciding: decide.isPending ? decide.variables.kind : null,
    decisionFailure: decide.error,
    reloadDecision: () => {
      decide.reset();
      refresh();
    },
  };
}
