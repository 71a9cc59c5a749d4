import { EyeOutlined } from "@ant-design/icons";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScrollOnChange } from "../../../lib/use-scroll-on-change.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { ChangeDraft } from "../policy-views.ts";
import { PreviewResult } from "../preview/preview-result.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import styles from "./change-card.module.css";
import type { ChangeSteps } from "./change-steps.ts";

interface ChangeCardProps {
  /** `null` while something that is needed is not filled in. */
  readonly change: ChangeDraft | null;
  readonly steps: ChangeSteps;
  /** Why the change is made, where its own form asks for it already. */
  readonly because?: string;
  /** The fields that a preview waits for, by their labels; empty where the form as a whole does. */
  readonly missing?: readonly string[];
  /** The fields; they say beside themselves why the draft as it stands was refused. */
  readonly children: (refused: AppError | null) => ReactNode;
}

/** Fill in, preview, look, say why, apply. A preview counts only for the draft that it was made of. */
export function ChangeCard({ change, steps, because, missing = [], children }: ChangeCardProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const { previewed, refused, previewFailure, pending, onPreview } = steps;
  const isOf = (seen: { readonly change: ChangeDraft } | null): boolean =>
    seen !== null && change !== null && canonicalJson(seen.change) === canonicalJson(change);
  const isSeen = isOf(previewed);
  const result = useScrollOnChange<HTMLDivElement>(isSeen ? (previewed?.preview.hash ?? null) : null);
  return (
    <div className={styles.cards}>
      <SectionCard title={t("policyChange.fill")}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (change !== null && pending === null) onPreview(change);
          }}
        >
          {children(refused !== null && isOf(refused) ? refused.error : null)}
          {previewFailure === null ? null : (
            <ErrorState what={t("policyChange.preview.failed")} failure={previewFailure} />
          )}
          <div className={styles.buttons}>
            <Button
              htmlType="submit"
              type={isSeen ? "default" : "primary"}
              icon={<EyeOutlined />}
              disabled={change === null || pending === "apply"}
              loading={pending === "preview"}
            >
              {t(previewed === null ? "policyChange.preview.button" : "policyChange.preview.again")}
            </Button>
            <span className={styles.note} role="status">
              {noteOf()}
            </span>
          </div>
        </form>
      </SectionCard>
      {previewed === null || change === null || !isSeen || pending === "preview" ? null : (
        <div ref={result} className={styles.result}>
          <PreviewResult key={previewed.preview.hash} preview={previewed.preview} />
          <ApplyPanel
            because={because ?? reason}
            onBecause={because === undefined ? setReason : undefined}
            failure={steps.applyFailure}
            pending={pending === "apply"}
            onApply={() => steps.onApply(change, (because ?? reason).trim(), previewed.preview.hash)}
            onPreviewAgain={() => onPreview(change)}
          />
        </div>
      )}
    </div>
  );

  function noteOf(): string {
    if (pending === "preview") return t("policyChange.preview.running");
    if (change === null && missing.length > 0)
      return t("policyChange.preview.missing", { names: missing.join(t("ui.listSeparator")) });
    if (change === null) return t("policyChange.preview.incomplete");
    return previewed !== null && !isSeen ? t("policyChange.preview.outdated") : "";
  }
}
