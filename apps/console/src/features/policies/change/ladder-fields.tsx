import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { ladderPartNames } from "@goodstanding/domain/policy/ladder-names";
import { Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import type { LadderRow } from "../policy-views.ts";
import styles from "./change-form.module.css";
import { daysIn, draftOf, hasCopies, type LadderDraft, partsOf, type RungPart } from "./ladder-draft.ts";
import { Refusal } from "./refusal.tsx";

interface LadderFieldsProps {
  readonly row: LadderRow;
  readonly draft: LadderDraft;
  readonly refused: AppError | null;
  readonly onChange: (draft: LadderDraft) => void;
}

/** The days before and after each date, each beside what the product has for it. */
export function LadderFields({ row, draft, refused, onChange }: LadderFieldsProps) {
  const { t } = useTranslation();
  const text = useText();
  const product = draftOf(row.product, t("ui.listSeparator"));
  return (
    <>
      {partsOf(row.kind).map((part) => (
        <div key={part}>
          <Field label={text(ladderPartNames[part])} hint={hintOf(part)}>
            {(id) => (
              <Input
                id={id}
                value={draft[part]}
                status={daysIn(draft[part]) === null ? "error" : ""}
                aria-invalid={daysIn(draft[part]) === null}
                onChange={({ target }) => onChange({ ...draft, [part]: target.value })}
              />
            )}
          </Field>
          {refused?.path === `ladder.${part}` ? <Refusal error={refused} /> : null}
        </div>
      ))}
      <div className={styles.grid}>
        {number("thenEveryDays", 366, t("policyChange.ladder.weeksHint"))}
        {hasCopies(row.kind) ? number("overdueFrom", 60, t("policyChange.ladder.copiesHint")) : null}
        {hasCopies(row.kind) ? number("longOverdueFrom", 60, t("policyChange.ladder.copiesHint")) : null}
      </div>
      {refused?.path?.startsWith("ladder.copiedFrom") ? <Refusal error={refused} /> : null}
    </>
  );

  function hintOf(part: RungPart): string {
    const days = product[part] === "" ? t("policyChange.ladder.nothing") : product[part];
    return `${t("policyChange.ladder.listHint")}${t("policyChange.ladder.product", { days })}`;
  }

  function number(name: "thenEveryDays" | "overdueFrom" | "longOverdueFrom", max: number, hint: string) {
    return (
      <Field
        label={text(ladderPartNames[name])}
        hint={`${hint}${t("policyChange.ladder.product", { days: product[name] ?? "" })}`}
      >
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={max}
            precision={0}
            value={draft[name]}
            onChange={(value) => onChange({ ...draft, [name]: value })}
          />
        )}
      </Field>
    );
  }
}
