import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { type LetterKind, letterKindNames, letterKinds } from "@goodstanding/domain/oversight/letter-kind";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiInputs } from "../../lib/api.ts";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ChoiceField } from "./choice-field.tsx";
import styles from "./oversight.module.css";
import { ProgrammeSelect } from "./programme-select.tsx";
import { isTooLarge, ScanField } from "./scan-field.tsx";
import { TextField } from "./text-field.tsx";
import { useWithScan } from "./use-with-scan.ts";

type Owner = ApiInputs["oversight"]["registerLetter"]["owner"];
const owners: readonly Owner[] = ["college", "programme", "quality-office"];

interface RegisterLetterDialogProps {
  /** Of a letter that was expected about one programme. */
  readonly kind?: LetterKind;
  readonly programmeId?: ProgrammeId;
  readonly onClose: () => void;
}

/** 来函登记: what came, when, about whom, and until when it is to be answered. */
export function RegisterLetterDialog({
  kind: expected = "reminder",
  programmeId,
  onClose,
}: RegisterLetterDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const { today } = useSession();
  const [kind, setKind] = useState<LetterKind>(expected);
  const [number, setNumber] = useState("");
  const [sender, setSender] = useState("");
  const [letterDate, setLetterDate] = useState<string>(today);
  const [receivedOn, setReceivedOn] = useState<string>(today);
  const [summary, setSummary] = useState("");
  const [demandedOn, setDemandedOn] = useState("");
  const [programmeIds, setProgrammeIds] = useState<readonly ProgrammeId[]>(
    programmeId === undefined ? [] : [programmeId],
  );
  const [owner, setOwner] = useState<Owner>("college");
  const [scan, setScan] = useState<File | null>(null);
  const withScan = useWithScan();
  const register = useAct("oversight.registerLetter", {
    done: t("oversight.done.letter"),
    quiet: true,
    onDone: onClose,
  });
  const isWhole = [number, sender, summary].every((said) => said.trim() !== "");
  return (
    <FormDialog
      title={t("oversight.letters.register")}
      submitLabel={t("oversight.letters.submit")}
      refused={t("oversight.refused")}
      failure={withScan.failure ?? register.error}
      pending={withScan.pending || register.isPending}
      ready={
        isWhole &&
        letterDate !== "" &&
        receivedOn !== "" &&
        (kind === "other" || programmeIds.length > 0) &&
        !isTooLarge(scan)
      }
      onSubmit={() =>
        withScan.send(scan, (scanSha256) =>
          register.mutate({
            ...{ kind, number, sender, letterDate, receivedOn, summary, owner, scanSha256 },
            ...{ demandedOn: demandedOn === "" ? null : demandedOn, programmeIds: [...programmeIds] },
          }),
        )
      }
      onClose={onClose}
    >
      <Field
        label={t("oversight.letters.kind")}
        hint={kind === "draft-report" ? t("oversight.letters.draftHint") : undefined}
      >
        {(id) => (
          <Select<LetterKind>
            id={id}
            value={kind}
            options={letterKinds.map((value) => ({ value, label: text(letterKindNames[value]) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <TextField label={t("oversight.letters.sender")} value={sender} maxLength={100} onChange={setSender} />
      <TextField label={t("oversight.letters.number")} value={number} maxLength={100} onChange={setNumber} />
      <div className={styles.beside}>
        <Field label={t("oversight.letters.letterDate")}>
          {(id) => <DateInput id={id} value={letterDate} max={today} onChange={setLetterDate} />}
        </Field>
        <Field label={t("oversight.letters.receivedOn")}>
          {(id) => (
            <DateInput id={id} value={receivedOn} min={letterDate} max={today} onChange={setReceivedOn} />
          )}
        </Field>
      </div>
      <Field label={t("oversight.programmes")}>
        {(id) => <ProgrammeSelect id={id} value={programmeIds} onChange={setProgrammeIds} />}
      </Field>
      <TextField
        label={t("oversight.letters.summary")}
        value={summary}
        maxLength={2000}
        isLong
        onChange={setSummary}
      />
      <Field label={t("oversight.letters.demandedOn")} hint={t("oversight.letters.demandedHint")}>
        {(id) => <DateInput id={id} value={demandedOn} min={letterDate} onChange={setDemandedOn} />}
      </Field>
      <ChoiceField
        label={t("oversight.letters.owner")}
        value={owner}
        options={owners.map((value) => ({ value, label: t(`oversight.owners.${value}`) }))}
        onChange={setOwner}
      />
      <ScanField label={t("oversight.letters.scan")} scan={scan} onPick={setScan} />
    </FormDialog>
  );
}
