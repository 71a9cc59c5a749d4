import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import styles from "./oversight.module.css";
import { ProgrammeSelect } from "./programme-select.tsx";
import { TextField } from "./text-field.tsx";

interface IssueOrderDialogProps {
  /** Where the order comes of something about one programme. */
  readonly programmeId?: ProgrammeId;
  readonly reason?: string;
  readonly clause?: string;
  readonly onClose: () => void;
}

/** 限期整改: which programme, what for, by which clause, until when. */
export function IssueOrderDialog({
  programmeId,
  reason: proposed = "",
  clause: citedClause = "",
  onClose,
}: IssueOrderDialogProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [programmeIds, setProgrammeIds] = useState<readonly ProgrammeId[]>(
    programmeId === undefined ? [] : [programmeId],
  );
  const [reason, setReason] = useState(proposed);
  const [clause, setClause] = useState(citedClause);
  const [orderedOn, setOrderedOn] = useState<string>(today);
  const [dueOn, setDueOn] = useState("");
  const [chosen] = programmeIds;
  const issue = useAct("oversight.issueOrder", {
    done: t("oversight.done.order"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.orders.issue")}
      submitLabel={t("oversight.orders.submit")}
      refused={t("oversight.refused")}
      failure={issue.error}
      pending={issue.isPending}
      ready={
        chosen !== undefined &&
        reason.trim() !== "" &&
        clause.trim() !== "" &&
        orderedOn !== "" &&
        dueOn > orderedOn
      }
      onSubmit={() => {
        if (chosen !== undefined) issue.mutate({ programmeId: chosen, reason, clause, orderedOn, dueOn });
      }}
      onClose={onClose}
    >
      <Field label={t("oversight.programme")}>
        {(id) => <ProgrammeSelect id={id} single value={programmeIds} onChange={setProgrammeIds} />}
      </Field>
      <TextField
        label={t("oversight.orders.reason")}
        value={reason}
        maxLength={2000}
        isLong
        onChange={setReason}
      />
      <TextField
        label={t("oversight.orders.clause")}
        hint={t("oversight.orders.clauseHint")}
        value={clause}
        maxLength={300}
        onChange={setClause}
      />
      <div className={styles.beside}>
        <Field label={t("oversight.orders.orderedOn")}>
          {(id) => <DateInput id={id} value={orderedOn} max={today} onChange={setOrderedOn} />}
        </Field>
        <Field label={t("oversight.orders.due")}>
          {(id) => <DateInput id={id} value={dueOn} min={orderedOn} onChange={setDueOn} />}
        </Field>
      </div>
    </FormDialog>
  );
}
