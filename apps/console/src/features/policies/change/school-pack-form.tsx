import type { Choice } from "@goodstanding/domain/policy/school-settings";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import { ChoiceList } from "./choice-list.tsx";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

/** Which document of its own the school stands under. */
export function SchoolPackForm({ policies, packs, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice | null | undefined>(undefined);
  const adoptable = packs.filter(({ level, isAdoptable }) => level === "school" && isAdoptable);
  return (
    <ChangeCard change={choice === undefined ? null : { kind: "school-pack", choice }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <ChoiceList
            label={t("policyChange.field.choice")}
            packs={adoptable}
            none={t("policyChange.choice.none")}
            value={choice}
            present={policies.settings.school}
            onChange={setChoice}
          />
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
