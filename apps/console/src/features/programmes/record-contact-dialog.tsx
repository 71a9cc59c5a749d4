import type { ObligationId } from "@goodstanding/domain/kernel/ids";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import {
  type ContactMeans,
  contactMeans,
  contactMeansNames,
  LONG_FIELD,
  SHORT_FIELD,
} from "@goodstanding/domain/reminders/outside-contact";
import { Input, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import styles from "./contacts-panel.module.css";
import type { ProgrammeDetail } from "./programme-views.ts";

interface RecordContactDialogProps {
  readonly programme: Pick<ProgrammeDetail, "id" | "college" | "obligations">;
  readonly onClose: () => void;
}

/** 系统外联系: about whom, when, how, with whom, what was said, and who did it. */
export function RecordContactDialog({ programme, onClose }: RecordContactDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const { today, institution } = useSession();
  const [isOfUnit, setIsOfUnit] = useState(false);
  const [obligationId, setObligationId] = useState<ObligationId | null>(null);
  const [onDay, setOnDay] = useState<string>(today);
  const [atTime, setAtTime] = useState("");
  const [means, setMeans] = useState<ContactMeans>("telephone");
  const [withWhom, setWithWhom] = useState("");
  const [said, setSaid] = useState("");
  const [madeBy, setMadeBy] = useState(text(institution.officeName));
  const record = useAct("contacts.record", { done: t("contacts.recorded"), quiet: true, onDone: onClose });
  const unit = text(programme.college.name);
  const owed = programme.obligations.filter(({ state }) => state === "owed");
  return (
    <FormDialog
      title={t("contacts.record")}
      submitLabel={t("contacts.submit")}
      refused={t("contacts.refused")}
      failure={record.error}
      pending={record.isPending}
      ready={onDay !== "" && [withWhom, said, madeBy].every((words) => words.trim() !== "")}
      onSubmit={() =>
        record.mutate({
          ...{ onDay, means, withWhom, said, madeBy, atTime: atTime === "" ? null : atTime },
          of: isOfUnit ? { unitId: programme.college.id } : { programmeId: programme.id },
          obligationId: isOfUnit ? null : obligationId,
        })
      }
      onClose={onClose}
    >
      <p>{t("contacts.recordHint")}</p>
      <Field label={t("contacts.about")}>
        {(id) => (
          <Radio.Group
            id={id}
            value={isOfUnit}
            options={[
              { value: false, label: t("contacts.aboutProgramme") },
              { value: true, label: t("contacts.aboutUnit", { unit }) },
            ]}
            onChange={({ target }) => setIsOfUnit(target.value === true)}
          />
        )}
      </Field>
      {isOfUnit ? null : (
        <Field label={t("contacts.duty")}>
          {(id) => (
            <Select<ObligationId | "">
              id={id}
              value={obligationId ?? ""}
              options={[
                { value: "", label: t("contacts.noDuty") },
                ...owed.map((duty) => ({
                  value: duty.id,
                  label: `${duty.period} ${text(shortRuleNames[duty.rule])}`,
                })),
              ]}
              onChange={(value) => setObligationId(value === "" ? null : value)}
            />
          )}
        </Field>
      )}
      <div className={styles.beside}>
        <Field label={t("contacts.day")}>
          {(id) => <DateInput id={id} value={onDay} max={today} onChange={setOnDay} />}
        </Field>
        <Field label={t("contacts.time")}>
          {(id) => (
            <Input id={id} type="time" value={atTime} onChange={({ target }) => setAtTime(target.value)} />
          )}
        </Field>
        <Field label={t("contacts.means")}>
          {(id) => (
            <Select<ContactMeans>
              id={id}
              value={means}
              options={contactMeans.map((value) => ({ value, label: text(contactMeansNames[value]) }))}
              onChange={setMeans}
            />
          )}
        </Field>
      </div>
      <Field label={t("contacts.withWhom")} hint={t("contacts.withWhomHint")}>
        {(id) => (
          <Input
            id={id}
            value={withWhom}
            maxLength={SHORT_FIELD}
            onChange={({ target }) => setWithWhom(target.value)}
          />
        )}
      </Field>
      <Field label={t("contacts.said")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={said}
            maxLength={LONG_FIELD}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={({ target }) => setSaid(target.value)}
          />
        )}
      </Field>
      <Field label={t("contacts.madeBy")}>
        {(id) => (
          <Input
            id={id}
            value={madeBy}
            maxLength={SHORT_FIELD}
            onChange={({ target }) => setMadeBy(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
