import { attainmentFormulas } from "@goodstanding/domain/policy/school-settings";
import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

const none = "none";

/** By which formula the school computes how far a course's objectives are attained. */
export function FormulaForm({ policies: { settings }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const [formula, setFormula] = useState(settings.attainmentFormula);
  return (
    <ChangeCard change={{ kind: "attainment-formula", formula }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <Radio.Group
            aria-label={t("policyChange.kind.attainment-formula")}
            className={styles.options ?? ""}
            value={formula ?? none}
            onChange={({ target }) =>
              setFormula(attainmentFormulas.find((each) => each === target.value) ?? null)
            }
            options={[
              ...attainmentFormulas.map((value) => ({ value, label: t(`policies.formula.${value}`) })),
              { value: none, label: t("policyChange.formula.none") },
            ]}
          />
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
