import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import type { ItemToHold } from "./coming-panel.tsx";

/** Skips one step of a duty, or pauses all that come, with a reason. */
export function HoldDialog({
  toHold: { kind, item },
  onClose,
}: {
  readonly toHold: ItemToHold;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const done = { done: t("reminders.coming.held"), quiet: true, onDone: onClose };
  const pause = useAct("reminders.hold", done);
  const skip = useAct("reminders.skip", done);
  const { obligationId, step } = item;
  const what = `${item.programme ?? t("reminders.coming.ofUnit")} · ${text(shortRuleNames[item.rule])}`;
  return (
    <ReasonDialog
      title={t(`reminders.coming.${kind}Title`, { what })}
      hint={t(`reminders.coming.${kind}Hint`)}
      label={t("reminders.reason")}
      submitLabel={t(kind === "paused" ? "reminders.coming.pause" : "reminders.coming.skip")}
      refused={t("reminders.coming.refused")}
      act={kind === "paused" ? pause : skip}
      onSubmit={(reason) =>
        kind === "paused"
          ? pause.mutate({ obligationId, reason })
          : skip.mutate({ obligationId, step, reason })
      }
      onClose={onClose}
    />
  );
}
