import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { ReviewDetail, ReviewFinding } from "./review-views.ts";

interface WaiveDialogProps {
  readonly filingId: string;
  readonly finding: ReviewFinding;
  readonly days: NonNullable<ReviewDetail["waiverDays"]>;
  readonly onClose: () => void;
}

/** 豁免: why a finding may stand, and until when. */
export function WaiveDialog({ filingId, finding, days, onClose }: WaiveDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [expiresOn, setExpiresOn] = useState<string>(days.suggested);
  const waive = useAct("reviews.waive", { done: t("findings.waive.done"), quiet: true, onDone: onClose });
  const { key, rule, file, [language]: words } = finding;
  const isWithin = days.first <= expiresOn && expiresOn <= days.last;
  return (
    <FormDialog
      title={t("findings.waive.title", { name: text(findingRuleNames[rule]) })}
      submitLabel={t("findings.waive.button")}
      refused={t("findings.waive.refused")}
      failure={waive.error}
      pending={waive.isPending}
      ready={reason.trim() !== "" && isWithin}
      onSubmit={() => waive.mutate({ filingId, key, reason: reason.trim(), expiresOn })}
      onClose={onClose}
    >
      <p>
        {file === null ? null : <strong>{file} </strong>}
        {words.found}
      </p>
      <p>{t("findings.waive.note")}</p>
      <Field label={t("findings.waive.reason")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <Field
        label={t("findings.waive.until")}
        hint={t("findings.waive.untilHint", { first: format.day(days.first), last: format.day(days.last) })}
      >
        {(id) => (
          <DateInput id={id} value={expiresOn} min={days.first} max={days.last} onChange={setExpiresOn} />
        )}
      </Field>
    </FormDialog>
  );
}
