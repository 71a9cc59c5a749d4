import { candidateReasonNames } from "@goodstanding/domain/appraisal/candidate";
import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppraisalRow, ProposedReviewer } from "../../../lib/api.ts";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ReasonField } from "../../../ui/reason-field.tsx";
import styles from "./reassign-dialog.module.css";

interface ReassignDialogProps {
  readonly row: AppraisalRow;
  readonly onClose: () => void;
}

/** Gives a review to a person, or back to the queue, with the reason; the pool stands in the order in which to ask. */
export function ReassignDialog({ row, onClose }: ReassignDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const [to, setTo] = useState<PersonId | "queue" | null>(null);
  const [reason, setReason] = useState("");
  const proposed = useQuery(trpc.appraisals.candidates.queryOptions({ filingId: row.filing.id }));
  const reassign = useAct("appraisals.handOver", {
    done: t("appraisals.reassigned"),
    quiet: true,
    onDone: onClose,
  });
  const isNew = row.reviewer === null;
  return (
    <FormDialog
      title={t(isNew ? "appraisals.assign" : "appraisals.reassign")}
      submitLabel={t(isNew ? "appraisals.assign" : "appraisals.reassign")}
      refused={t("appraisals.refused")}
      failure={reassign.error}
      pending={reassign.isPending}
      ready={to !== null && reason.trim() !== ""}
      width={620}
      onSubmit={() => reassign.mutate({ id: row.id, to: to === "queue" ? null : to, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{row.filing.programme.name}</p>
      <Loaded query={proposed} what={t("appraisals.pool.title")}>
        {(experts) => (
          <Radio.Group
            className={styles.people ?? ""}
            value={to}
            aria-label={t("appraisals.column.reviewer")}
            onChange={({ target: { value } }) =>
              setTo(
                value === "queue"
                  ? "queue"
                  : (experts.find(({ person }) => person.id === value)?.person.id ?? null),
              )
            }
          >
            {experts.map((expert) => (
              <Radio key={expert.person.id} value={expert.person.id} disabled={expert.excluded !== null}>
                <Candidate expert={expert} />
              </Radio>
            ))}
            {isNew ? null : <Radio value="queue">{t("appraisals.backToQueue")}</Radio>}
          </Radio.Group>
        )}
      </Loaded>
      <ReasonField label={t("appraisals.reason")} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

function Candidate({ expert: { person, load, matches, excluded } }: { readonly expert: ProposedReviewer }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <span className={styles.person}>
      <span>{text(person.name)}</span>
      <small>{t("appraisals.pool.load", { open: load.open, year: load.thisYear })}</small>
      {matches.length === 0 ? null : (
        <small>{t("appraisals.pool.matches", { words: matches.join("、") })}</small>
      )}
      {excluded === null ? null : (
        <small className={styles.excluded}>{text(candidateReasonNames[excluded])}</small>
      )}
    </span>
  );
}
