import { canonicalJson } from "@goodstanding/domain/kernel/canonical-json";
import { ladderKindNames } from "@goodstanding/domain/policy/ladder-names";
import type { PolicyChangeOf } from "@goodstanding/domain/policy/policy-change";
import { ladderKinds } from "@goodstanding/domain/policy/reminder-ladder";
import { Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import type { LadderRow } from "../policy-views.ts";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { dateOrNull } from "./date-or-null.ts";
import type { ChangeFormProps } from "./form-props.ts";
import { draftOf, type LadderDraft, wholeLadder } from "./ladder-draft.ts";
import { LadderFields } from "./ladder-fields.tsx";
import { Refusal } from "./refusal.tsx";

/** When one kind of reminder goes out, from a day on. */
export function LadderForm({ policies: { ladders, today }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [kind, setKind] = useState<LadderRow["kind"]>("filing");
  const [drafts, setDrafts] = useState<Partial<Record<LadderRow["kind"], LadderDraft>>>({});
  const [from, setFrom] = useState<string>(today);
  const [isProducts, setProducts] = useState(false);
  const row = ladders.find((each) => each.kind === kind);
  if (!row) return null;
  const draft = drafts[kind] ?? draftOf(row.present, t("ui.listSeparator"));
  const isOwn = row.since !== null || row.later.length > 0;
  const goesBack = isOwn && isProducts;
  return (
    <ChangeCard change={change()} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <p>{t("policyChange.ladder.anchor")}</p>
          <Field label={t("policyChange.ladder.kind")} hint={t(`policyChange.ladder.about.${kind}`)}>
            {(id) => (
              <Select
                id={id}
                className={styles.wide ?? ""}
                value={kind}
                options={ladderKinds.map((value) => ({ value, label: text(ladderKindNames[value]) }))}
                onChange={setKind}
              />
            )}
          </Field>
          <Field label={t("policyChange.ladder.from")} hint={t("policyChange.ladder.fromHint")}>
            {(id) => <DateInput id={id} value={from} min={today} onChange={setFrom} />}
          </Field>
          {refused?.path === "ladder.from" ? <Refusal error={refused} /> : null}
          {isOwn ? (
            <Checkbox checked={isProducts} onChange={({ target }) => setProducts(target.checked)}>
              {t("policyChange.ladder.back")}
            </Checkbox>
          ) : null}
          {goesBack ? null : (
            <LadderFields
              row={row}
              draft={draft}
              refused={refused}
              onChange={(next) => setDrafts({ ...drafts, [kind]: next })}
            />
          )}
          {refused?.path === undefined ? <Refusal error={refused} /> : null}
        </div>
      )}
    </ChangeCard>
  );

  function change(): PolicyChangeOf<"ladder"> | null {
    const day = dateOrNull(from);
    const ladder = goesBack ? null : wholeLadder(draft, kind);
    if (day === null || (!goesBack && ladder === null)) return null;
    const isSame = canonicalJson(ladder) === canonicalJson(row?.present);
    if (isSame && row?.later.length === 0) return null;
    return { kind: "ladder", ladderKind: kind, ladder, from: day };
  }
}
