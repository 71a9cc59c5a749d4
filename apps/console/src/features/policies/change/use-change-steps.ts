import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { readApiError } from "../../../lib/api-error.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import type { ChangeDraft } from "../policy-views.ts";
import type { ChangeSteps } from "./change-steps.ts";

/** Previews a change and applies what was seen. Applying moves dates everywhere, so all that is cached is renewed. */
export function useChangeSteps(onApplied: () => void): ChangeSteps {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const preview = useMutation(trpc.policies.preview.mutationOptions());
  const apply = useMutation(
    trpc.policies.change.mutationOptions({
      onSuccess: async ({ version }) => {
        message.success(t("policyChange.apply.done", { version }));
        await queryClient.invalidateQueries();
        onApplied();
      },
    }),
  );
  const refused = refusalOf(preview);
  return {
    previewed:
      preview.status === "success" ? { change: preview.variables.change, preview: preview.data } : null,
    refused,
    previewFailure: refused === null ? preview.error : null,
    applyFailure: apply.error,
    pending: preview.isPending ? "preview" : apply.isPending ? "apply" : null,
    onPreview: (change) => {
      apply.reset();
      preview.mutate({ change });
    },
    onApply: (change, because, previewHash) => apply.mutate({ change, because, previewHash }),
  };
}

/** What another draft might not be refused for; `null` where nothing failed, or something else did. */
function refusalOf(preview: {
  readonly error: unknown;
  readonly variables: { readonly change: ChangeDraft } | undefined;
}): ChangeSteps["refused"] {
  if (preview.error === null || preview.variables === undefined) return null;
  const error = readApiError(preview.error);
  const isOfTheDraft = error.code.startsWith("policy.") || error.code === "unit.not-found";
  return isOfTheDraft ? { change: preview.variables.change, error } : null;
}
