import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { ExtensionRequest } from "./answer-views.ts";

interface RefuseDialogProps {
  readonly request: ExtensionRequest;
  readonly onClose: () => void;
}

/** 不同意: the college reads why. */
export function RefuseDialog({ request, onClose }: RefuseDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const refuse = useAct("extensions.refuse", {
    ...{ done: t("answers.extensions.refused"), quiet: true, onDone: onClose },
  });
  return (
    <ReasonDialog
      title={t("answers.extensions.refuseTitle", {
        unit: text(request.unit.name),
        duty: text(ruleNames[request.rule]),
      })}
      hint={t("answers.extensions.refuseHint")}
      label={t("answers.extensions.refuseBecause")}
      submitLabel={t("answers.extensions.refuse")}
      refused={t("answers.extensions.notDone")}
      act={refuse}
      onSubmit={(because) => refuse.mutate({ requestId: request.id, because })}
      onClose={onClose}
    />
  );
}
