import { type MonthDay, partsOf } from "@goodstanding/domain/kernel/dates";
import type { PolicyChange } from "@goodstanding/domain/policy/policy-change";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../../lib/format.ts";
import { useLanguage, useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { useAgencyWord } from "../../../ui/use-agency-word.ts";
import type { RegimeInForce, RuleInForce } from "../policy-views.ts";
import { BecauseField } from "./because-field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { DateFacts } from "./date-facts.tsx";
import { FirstYearField } from "./first-year-field.tsx";
import type { ChangeFormProps } from "./form-props.ts";
import { wholeMonthDay } from "./month-day-input.tsx";
import { MovedDayField } from "./moved-day-field.tsx";
import { useMissing } from "./use-missing.ts";

/** Moves a day that the school's document prints, or goes back to it. */
export function SchoolDateForm({ policies, target, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const missing = useMissing();
  const agencyWord = useAgencyWord();
  const text = useText();
  const language = useLanguage();
  const offered = policies.regimes.filter(({ rules }) => rules.some(isSettable));
  const [regimeId, setRegime] = useState(target.regime ?? offered[0]?.regime);
  const [ruleId, setRule] = useState(target.rule);
  const [day, setDay] = useState<{ month: number | null; day: number | null }>({ month: null, day: null });
  const [back, setBack] = useState(false);
  const [from, setFrom] = useState(policies.year);
  const [because, setBecause] = useState("");
  const regime = offered.find((each) => each.regime === regimeId);
  const rules = regime?.rules.filter(isSettable) ?? [];
  const rule = rules.find((each) => each.rule === ruleId);
  const moved = rule?.school?.moved ?? null;
  const unfilled = missing({
    regime: regime !== undefined,
    rule: rule !== undefined,
    date: back || wholeMonthDay(day) !== null,
    because: because.trim() !== "",
  });
  return (
    <ChangeCard change={draft()} steps={steps} because={because.trim()} missing={unfilled}>
      {(refused) => (
        <div className={styles.fields}>
          <Field label={t("policyChange.field.regime")}>
            {(id) => (
              <Select
                id={id}
                value={regime?.regime ?? null}
                options={offered.map((each) => ({
                  value: each.regime,
                  label: text(regimeNames[each.regime]),
                }))}
                onChange={(next) => {
                  setRegime(next);
                  setRule(undefined);
                }}
              />
            )}
          </Field>
          <Field label={t("policyChange.field.rule")}>
            {(id) => (
              <Select
                id={id}
                value={rule?.rule ?? null}
                options={rules.map((each) => ({
                  value: each.rule,
                  label: text(each.name ?? ruleNames[each.rule]),
                }))}
                onChange={(next) => {
                  setRule(next);
                  setBack(false);
                }}
              />
            )}
          </Field>
          {rule === undefined ? null : (
            <>
              <DateFacts lines={factsOf(rule)} />
              <MovedDayField
                day={day}
                onDay={setDay}
                canGoBack={moved !== null}
                back={back}
                onBack={setBack}
                refused={refused}
              />
            </>
          )}
          <FirstYearField value={from} thisYear={policies.year} onChange={setFrom} />
          <BecauseField value={because} onChange={setBecause} />
        </div>
      )}
    </ChangeCard>
  );

  function draft(): PolicyChange | null {
    const due = back ? null : wholeMonthDay(day);
    if (regime === undefined || rule === undefined || because.trim() === "") return null;
    if (!back && due === null) return null;
    return {
      kind: "school-date",
      regime: regime.regime,
      rule: rule.rule,
      due,
      from,
      because: because.trim(),
    };
  }

  function factsOf({ school, agency }: RuleInForce): readonly string[] {
    const present = school?.due ?? null;
    const printed = school?.moved ? school.moved.from : present && partsOf(present);
    return [
      t("policyChange.field.printed", { day: dayText(printed) }),
      ...(school?.moved
        ? [t("policyChange.field.present", { day: dayText(present && partsOf(present)) })]
        : []),
      ...(regime && agency?.due
        ? [
            t("policyChange.field.limit", {
              agency: agencyWord(regime.regime),
              day: dayText(partsOf(agency.due)),
            }),
          ]
        : []),
    ];
  }

  function dayText(value: MonthDay | null): string {
    return value === null ? t("policyChange.field.noDate") : formatMonthDay(value, language);
  }
}

const isSettable = ({ school }: RegimeInForce["rules"][number]): boolean => school?.settable ?? false;
