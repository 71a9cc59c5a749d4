import { partsOf } from "@goodstanding/domain/kernel/dates";
import type { PolicyChange } from "@goodstanding/domain/policy/policy-change";
import { type PolicyRule, policyRules, ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../../lib/format.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { Field } from "../../../ui/field.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import type { Unit } from "../../../ui/unit-select.tsx";
import type { InForce } from "../policy-views.ts";
import { BecauseField } from "./because-field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { DateFacts } from "./date-facts.tsx";
import { FirstYearField } from "./first-year-field.tsx";
import type { ChangeFormProps } from "./form-props.ts";
import { wholeMonthDay } from "./month-day-input.tsx";
import { MovedDayField } from "./moved-day-field.tsx";
import { useMissing } from "./use-missing.ts";

/** A unit's own earlier day; the units are those that hold programmes. */
export function UnitDateForm(form: ChangeFormProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  return (
    <Loaded query={programmes} what={t("policyChange.field.unit")}>
      {(rows) => <UnitDateFields {...form} units={distinct(rows.map(({ college }) => college))} />}
    </Loaded>
  );
}

export function UnitDateFields({
  policies,
  target,
  steps,
  units,
}: ChangeFormProps & { readonly units: readonly Unit[] }) {
  const { t } = useTranslation();
  const missing = useMissing();
  const text = useText();
  const language = useLanguage();
  const [unitId, setUnit] = useState(target.unit);
  const [rule, setRule] = useState(target.rule);
  const [day, setDay] = useState<{ month: number | null; day: number | null }>({ month: null, day: null });
  const [back, setBack] = useState(false);
  const [from, setFrom] = useState(policies.year);
  const [because, setBecause] = useState("");
  const present = policies.unitDates.find((date) => date.unitId === unitId && date.rule === rule) ?? null;
  const unfilled = missing({
    unit: unitId !== undefined,
    rule: rule !== undefined,
    date: back || wholeMonthDay(day) !== null,
    because: because.trim() !== "",
  });
  return (
    <ChangeCard change={draft()} steps={steps} because={because.trim()} missing={unfilled}>
      {(refused) => (
        <div className={styles.fields}>
          <Field label={t("policyChange.field.unit")}>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: "label" }}
                value={unitId ?? null}
                options={units.map((unit) => ({ value: unit.id, label: text(unit.name) }))}
                onChange={(next) => {
                  setUnit(next);
                  setBack(false);
                }}
              />
            )}
          </Field>
          <Field label={t("policyChange.field.rule")}>
            {(id) => (
              <Select
                id={id}
                value={rule ?? null}
                options={rulesWithDay(policies).map((each) => ({
                  value: each,
                  label: text(ruleNames[each]),
                }))}
                onChange={(next) => {
                  setRule(next);
                  setBack(false);
                }}
              />
            )}
          </Field>
          {rule === undefined ? null : <DateFacts lines={factsOf(rule)} />}
          <MovedDayField
            day={day}
            onDay={setDay}
            canGoBack={present !== null}
            back={back}
            onBack={setBack}
            refused={refused}
          />
          <FirstYearField value={from} thisYear={policies.year} onChange={setFrom} />
          <BecauseField value={because} onChange={setBecause} />
        </div>
      )}
    </ChangeCard>
  );

  function draft(): PolicyChange | null {
    const due = back ? null : wholeMonthDay(day);
    if (unitId === undefined || rule === undefined || because.trim() === "") return null;
    if (!back && due === null) return null;
    return { kind: "unit-date", unitId, rule, due, from, because: because.trim() };
  }

  function factsOf(chosen: PolicyRule): readonly string[] {
    const own = present
      ? [t("policyChange.field.present", { day: formatMonthDay(present.due, language) })]
      : [];
    return [...own, ...limitsOf(chosen)];
  }

  /** A unit may stand under several kinds of accreditation; each that has a day for the duty is said. */
  function limitsOf(chosen: PolicyRule): readonly string[] {
    const days = policies.regimes.flatMap(({ rules }) =>
      rules
        .filter((each) => each.rule === chosen)
        .flatMap(({ school, agency }) => school?.due ?? agency?.due ?? []),
    );
    return [...new Set(days)].map((due) =>
      t("policyChange.field.unitLimit", { day: formatMonthDay(partsOf(due), language) }),
    );
  }
}

const rulesWithDay = ({ regimes }: InForce): readonly PolicyRule[] =>
  policyRules.filter((rule) =>
    regimes.some(({ rules }) =>
      rules.some((each) => each.rule === rule && (each.school?.due ?? each.agency?.due ?? null) !== null),
    ),
  );

const distinct = (units: readonly Unit[]): readonly Unit[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
];
