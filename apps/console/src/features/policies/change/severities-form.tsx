import type { PolicyChangeOf } from "@goodstanding/domain/policy/policy-change";
import { type FindingRule, findingRules } from "@goodstanding/domain/review/finding-rule";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { type Severity, severities, verdictNames } from "@goodstanding/domain/review/severity";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

/** How gravely the automatic review takes each of its findings at this school. */
export function SeveritiesForm({ policies: { settings, severityChoices }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [patch, setPatch] = useState<PolicyChangeOf<"severities">["patch"]>({});
  const chosen = (rule: FindingRule): Severity | null =>
    patch[rule] === undefined ? (settings.severities[rule] ?? null) : patch[rule];
  const optionsFor = (rule: FindingRule) => [
    { value: "", label: t("policyChange.severities.unchanged") },
    ...severityChoices[rule].map((severity) => ({ value: severity, label: text(verdictNames[severity]) })),
  ];
  return (
    <ChangeCard change={Object.keys(patch).length === 0 ? null : { kind: "severities", patch }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <div className={styles.grid}>
            {findingRules.map((rule) => (
              <Field key={rule} label={text(findingRuleNames[rule])}>
                {(id) => (
                  <Select
                    id={id}
                    value={chosen(rule) ?? ""}
                    options={optionsFor(rule)}
                    onChange={(next) =>
                      setPatch({ ...patch, [rule]: severities.find((each) => each === next) ?? null })
                    }
                  />
                )}
              </Field>
            ))}
          </div>
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
