import type { AppraisalLevel } from "@goodstanding/domain/appraisal/appraisal";
import { candidateReasonNames } from "@goodstanding/domain/appraisal/candidate";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Checkbox, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import styles from "./open-reviews-dialog.module.css";

interface OpenReviewsDialogProps {
  readonly filingId: FilingId;
  /** Of the filing; a review that is due after it comes too late for it, unless it has passed already. */
  readonly agencyDue: LocalDate | null;
  readonly level: AppraisalLevel;
  readonly onClose: () => void;
}

/** Hands out reviews of what was handed in: to people of the pool, and as seats that are free in the queue. */
export function OpenReviewsDialog({ filingId, agencyDue, level, onClose }: OpenReviewsDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { today } = useSession();
  const trpc = useTRPC();
  const [people, setPeople] = useState<readonly PersonId[]>([]);
  const [free, setFree] = useState(0);
  const [due, setDue] = useState("");
  const candidates = useQuery({
    ...trpc.appraisals.candidates.queryOptions({ filingId }),
    enabled: level === "school",
  });
  const open = useAct("appraisals.open", { done: t("appraisals.open.done"), quiet: true, onDone: onClose });
  const latest = agencyDue !== null && today <= agencyDue ? agencyDue : null;
  const reviewers = [...people, ...Array.from({ length: free }, () => null)];
  return (
    <FormDialog
      title={t("appraisals.open.button")}
      submitLabel={t("appraisals.open.submit")}
      refused={t("appraisals.refused")}
      failure={open.error}
      pending={open.isPending}
      ready={reviewers.length > 0 && reviewers.length <= 10}
      width={620}
      onSubmit={() => open.mutate({ filingId, level, reviewers, due: due === "" ? null : due })}
      onClose={onClose}
    >
      <p>{t(`appraisals.open.intro.${level}`)}</p>
      {level === "college" ? null : (
        <Loaded query={candidates} what={t("appraisals.pool.title")}>
          {(experts) =>
            experts.length === 0 ? (
              <p>{t("appraisals.open.noExperts")}</p>
            ) : (
              <Checkbox.Group
                className={styles.people ?? ""}
                value={[...people]}
                aria-label={t("appraisals.column.reviewer")}
                onChange={setPeople}
              >
                {experts.map(({ person, load, matches, excluded }) => (
                  <Checkbox key={person.id} value={person.id} disabled={excluded !== null}>
                    <span className={styles.person}>
                      <span>{text(person.name)}</span>
                      <small>{t("appraisals.pool.load", { open: load.open, year: load.thisYear })}</small>
                      {matches.length === 0 ? null : (
                        <small>{t("appraisals.pool.matches", { words: matches.join("、") })}</small>
                      )}
                      {excluded === null ? null : <small>{text(candidateReasonNames[excluded])}</small>}
                    </span>
                  </Checkbox>
                ))}
              </Checkbox.Group>
            )
          }
        </Loaded>
      )}
      <Field label={t("appraisals.open.free")} hint={t(`appraisals.open.freeHint.${level}`)}>
        {(id) => (
          <InputNumber
            id={id}
            min={0}
            max={5}
            precision={0}
            value={free}
            onChange={(seats) => setFree(seats ?? 0)}
          />
        )}
      </Field>
      <Field
        label={t("appraisals.column.due")}
        hint={
          latest === null
            ? t("appraisals.open.dueHint")
            : t("appraisals.open.dueHintBy", { day: format.day(latest) })
        }
      >
        {(id) => <DateInput id={id} value={due} min={today} max={latest ?? undefined} onChange={setDue} />}
      </Field>
    </FormDialog>
  );
}
