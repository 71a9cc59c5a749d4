import { roleNames } from "@goodstanding/domain/access/roles";
import { escalationRoles } from "@goodstanding/domain/policy/school-settings";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { escalationSteps } from "../escalation-steps.ts";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

/** Who is told beside the teaching secretary at each step. */
export function EscalationForm({ policies: { settings }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [escalation, setEscalation] = useState(settings.escalation);
  const options = escalationRoles.map((value) => ({ value, label: text(roleNames[value]) }));
  return (
    <ChangeCard change={{ kind: "escalation", escalation }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <small>{t("policyChange.escalation.hint")}</small>
          {escalationSteps.map((step) => (
            <Field key={step} label={t(`policies.escalation.${step}`)}>
              {(id) => (
                <Select
                  id={id}
                  mode="multiple"
                  showSearch={{ optionFilterProp: "label" }}
                  value={escalation[step]}
                  options={options}
                  placeholder={t("policyChange.escalation.none")}
                  onChange={(next) => setEscalation({ ...escalation, [step]: next })}
                />
              )}
            </Field>
          ))}
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
