import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useAct } from "../../../lib/use-act.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { FoundSlot } from "../find-slot.ts";
import styles from "./slot-page.module.css";
import { useSlotTarget } from "./slot-target.ts";
import { useDraft } from "./use-draft.ts";

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
  const noteRevision = useAct("filings.noteRevision", { inOrder: `revision of ${id} ${slot.id}` });
  const kept: Note = {
    revisedOn: slot.revision?.revisedOn ?? "",
    explanation: slot.revision?.explanation ?? "",
  };
  const draft = useDraft(kept, isSameNote);
  const { revisedOn, explanation } = draft.value;
  if (!mayEdit && slot.revision === null) return null;
  return (
    <section className={styles.part} aria-label={t("intake.revision.title")} onBlur={keep}>
      <h3>{t("intake.revision.title")}</h3>
      <div className={`${styles.fields} ${styles.wide}`}>
        <Field label={t("intake.revision.on")}>
          {(id) =>
            mayEdit ? (
              <DateInput
                id={id}
                value={revisedOn}
                max={today}
                onChange={(day) => draft.type({ revisedOn: day, explanation })}
              />
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
                onChange={({ target }) => draft.type({ revisedOn, explanation: target.value })}
              />
            ) : (
              <span id={id}>{kept.explanation || "—"}</span>
            )
          }
        </Field>
      </div>
      {mayEdit ? <p className={styles.note}>{t("intake.revision.table")}</p> : null}
      <p className={styles.note} role="status">
        {noteRevision.isPending
          ? t("intake.revision.saving")
          : !isSameNote(draft.value, kept)
            ? t("intake.revision.open")
            : slot.revision === null
              ? null
              : t("intake.revision.kept", { name: text(slot.revision.by) })}
      </p>
    </section>
  );

  /** Also while an earlier word is still on its way: who goes on quickly must not lose the later one. */
  function keep(): void {
    const said = mayEdit ? draft.send() : null;
    if (said === null) return;
    const note = {
      revisedOn: orNull(said.value.revisedOn),
      explanation: orNull(said.value.explanation.trim()),
    };
    noteRevision.mutate({ id, slot: slot.id, ...note }, { onError: draft.sendAgain });
  }
}

interface Note {
  readonly revisedOn: string;
  readonly explanation: string;
}

const isSameNote = (a: Note, b: Note): boolean =>
  a.revisedOn === b.revisedOn && a.explanation.trim() === b.explanation.trim();

const orNull = (text: string): string | null => (text === "" ? null : text);
