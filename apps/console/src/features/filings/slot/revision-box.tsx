import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { FoundSlot } from "../find-slot.ts";
import styles from "./slot-page.module.css";
import { useSlotTarget } from "./slot-target.ts";

interface RevisionBoxProps {
  readonly found: FoundSlot;
  readonly mayEdit: boolean;
}

/** 修订时间及修订情况说明; kept as soon as one leaves a field, so that nothing typed is lost. */
export function RevisionBox({ found: { slot }, mayEdit }: RevisionBoxProps) {
  const { t } = useTranslation();
  const text = useText();
  const { id } = useSlotTarget();
  const { today } = useSession();
  const note = useAct("filings.noteRevision", { inOrder: `revision of ${id} ${slot.id}` });
  const kept = { revisedOn: slot.revision?.revisedOn ?? "", explanation: slot.revision?.explanation ?? "" };
  const [revisedOn, setRevisedOn] = useState(kept.revisedOn);
  const [explanation, setExplanation] = useState(kept.explanation);
  const isKept = revisedOn === kept.revisedOn && explanation.trim() === kept.explanation;
  if (!mayEdit && slot.revision === null) return null;
  return (
    <section className={styles.part} aria-label={t("intake.revision.title")} onBlur={keep}>
      <h3>{t("intake.revision.title")}</h3>
      <div className={`${styles.fields} ${styles.wide}`}>
        <Field label={t("intake.revision.on")}>
          {(id) =>
            mayEdit ? (
              <DateInput id={id} value={revisedOn} max={today} onChange={setRevisedOn} />
            ) : (
              <span id={id}>{kept.revisedOn || "—"}</span>
            )
          }
        </Field>
        <Field label={t("intake.revision.explanation")}>
          {(id) =>
            mayEdit ? (
              <Input.TextArea
                id={id}
                value={explanation}
                autoSize={{ minRows: 2, maxRows: 8 }}
                maxLength={4000}
                placeholder={t("intake.revision.hint")}
                onChange={({ target }) => setExplanation(target.value)}
              />
            ) : (
              <span id={id}>{kept.explanation || "—"}</span>
            )
          }
        </Field>
      </div>
      {mayEdit ? <p className={styles.note}>{t("intake.revision.table")}</p> : null}
      <p className={styles.note} role="status">
        {note.isPending
          ? t("intake.revision.saving")
          : !isKept
            ? t("intake.revision.open")
            : slot.revision === null
              ? null
              : t("intake.revision.kept", { name: text(slot.revision.by) })}
      </p>
    </section>
  );

  /** Also while an earlier word is still on its way: who goes on quickly must not lose the later one. */
  function keep(): void {
    const said = { revisedOn: orNull(revisedOn), explanation: orNull(explanation.trim()) };
    const asked = note.isPending ? note.variables : null;
    const isAsked = asked?.revisedOn === said.revisedOn && asked.explanation === said.explanation;
    if (mayEdit && !isKept && !isAsked) note.mutate({ id, slot: slot.id, ...said });
  }
}

const orNull = (text: string): string | null => (text === "" ? null : text);
