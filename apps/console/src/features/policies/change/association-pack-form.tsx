import { regimeNames, regimes } from "@goodstanding/domain/policy/regime";
import type { Choice } from "@goodstanding/domain/policy/school-settings";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { Field } from "../../../ui/field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { ChoiceList } from "./choice-list.tsx";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

/** Which document of the agency holds for one kind of accreditation. */
export function AssociationPackForm({ policies, packs, target, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [regime, setRegime] = useState(target.regime ?? regimes[0]);
  const [choice, setChoice] = useState<Choice | null | undefined>(undefined);
  const offered = packs.filter((pack) => pack.level === "association" && pack.regimes.includes(regime));
  return (
    <ChangeCard
      change={choice === undefined ? null : { kind: "association-pack", regime, choice }}
      steps={steps}
    >
      {(refused) => (
        <div className={styles.fields}>
          <Field label={t("policyChange.field.regime")}>
            {(id) => (
              <Select
                id={id}
                value={regime}
                options={regimes.map((each) => ({ value: each, label: text(regimeNames[each]) }))}
                onChange={(next) => {
                  setRegime(next);
                  setChoice(undefined);
                }}
              />
            )}
          </Field>
          <ChoiceList
            label={t("policyChange.field.choice")}
            packs={offered}
            none={t("policyChange.choice.default")}
            value={choice}
            present={policies.settings.associations[regime] ?? null}
            onChange={setChoice}
          />
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
