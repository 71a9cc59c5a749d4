import { PaperClipOutlined } from "@ant-design/icons";
import { limits } from "@goodstanding/domain/filings/limits";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sendScan } from "../../../lib/send-scan.ts";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FilePicker } from "../../../ui/file-picker.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useAgencyWord } from "../../../ui/use-agency-word.ts";
import type { FilingDetail } from "../filing-views.ts";

interface RegisterDialogProps {
  readonly detail: Pick<FilingDetail, "filing" | "submissions">;
  readonly onClose: () => void;
}

/** 报送认证机构 has been done outside: under which receipt number, and on which day. */
export function RegisterDialog({ detail: { filing, submissions }, onClose }: RegisterDialogProps) {
  const { t } = useTranslation();
  const { today, institution } = useSession();
  const agency = useAgencyWord()(filing.regime);
  const [receiptNumber, setReceiptNumber] = useState("");
  const [filedOn, setFiledOn] = useState<string>(today);
  const [scan, setScan] = useState<File | null>(null);
  const isTooLarge = scan !== null && scan.size > limits.scanBytes;
  const [latest] = submissions;
  const approvedAt = latest?.decision?.kind === "accept" ? new Date(latest.decision.decidedAt) : undefined;
  const sending = useMutation<string, unknown, File>({
    mutationFn: (file) => sendScan(`/api/filings/${filing.id}/scan`, file),
  });
  const register = useAct("filings.register", {
    done: t("intake.act.register.done"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("intake.act.register.title", { agency })}
      submitLabel={t("intake.act.register.button")}
      refused={t("intake.act.refused")}
      failure={sending.error ?? register.error}
      pending={sending.isPending || register.isPending}
      ready={receiptNumber.trim() !== "" && filedOn !== "" && !isTooLarge}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t("intake.act.register.note", { agency })}</p>
      <Field label={t("intake.act.register.number")}>
        {(id) => (
          <Input
            id={id}
            value={receiptNumber}
            maxLength={100}
            onChange={({ target }) => setReceiptNumber(target.value)}
          />
        )}
      </Field>
      <Field label={t("intake.act.register.on")}>
        {(id) => (
          <DateInput
            id={id}
            value={filedOn}
            min={approvedAt && localDateAt(approvedAt, institution.timeZone)}
            max={today}
            onChange={setFiledOn}
          />
        )}
      </Field>
      <Field label={t("intake.act.register.scan")} hint={t("intake.act.register.scanHint")}>
        {() => (
          <div>
            <FilePicker
              accept=".pdf,.png,.jpg,.jpeg"
              label={t("intake.act.register.scanPick")}
              icon={<PaperClipOutlined />}
              onPick={([file]) => setScan(file ?? null)}
            />
            {scan === null ? null : <span> {scan.name}</span>}
            {isTooLarge ? <span role="alert"> {t("intake.act.register.scanTooLarge")}</span> : null}
          </div>
        )}
      </Field>
    </FormDialog>
  );

  function send(): void {
    const registration = { id: filing.id, receiptNumber: receiptNumber.trim(), filedOn };
    if (scan === null) return register.mutate({ ...registration, scanSha256: null });
    sending.mutate(scan, {
      onSuccess: (scanSha256) => register.mutate({ ...registration, scanSha256 }),
    });
  }
}
