import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { Letter } from "./oversight-views.ts";
import { isTooLarge, ScanField } from "./scan-field.tsx";
import { TextField } from "./text-field.tsx";
import { useWithScan } from "./use-with-scan.ts";

/** What was answered, and on which day. */
export function AnswerLetterDialog({
  letter,
  onClose,
}: {
  readonly letter: Pick<Letter, "id" | "kind" | "number" | "receivedOn">;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [document, setDocument] = useState("");
  const [answeredOn, setAnsweredOn] = useState<string>(today);
  const [scan, setScan] = useState<File | null>(null);
  const withScan = useWithScan();
  const answer = useAct("oversight.answerLetter", {
    done: t("oversight.done.answered"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.letters.answerTitle", { number: letter.number })}
      submitLabel={t("oversight.letters.submitAnswer")}
      refused={t("oversight.refused")}
      failure={withScan.failure ?? answer.error}
      pending={withScan.pending || answer.isPending}
      ready={document.trim() !== "" && answeredOn !== "" && !isTooLarge(scan)}
      onSubmit={() =>
        withScan.send(scan, (scanSha256) =>
          answer.mutate({ letterId: letter.id, answeredOn, document, scanSha256 }),
        )
      }
      onClose={onClose}
    >
      {letter.kind === "draft-report" ? <p>{t("oversight.letters.answerDraftHint")}</p> : null}
      <TextField
        label={t("oversight.letters.answerDocument")}
        hint={t("oversight.letters.answerHint")}
        value={document}
        maxLength={300}
        onChange={setDocument}
      />
      <Field label={t("oversight.letters.answeredOn")}>
        {(id) => (
          <DateInput
            id={id}
            value={answeredOn}
            min={letter.receivedOn}
            max={today}
            onChange={setAnsweredOn}
          />
        )}
      </Field>
      <ScanField label={t("oversight.letters.answerScan")} scan={scan} onPick={setScan} />
    </FormDialog>
  );
}
