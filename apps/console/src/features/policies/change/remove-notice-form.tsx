import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

/** Takes back a notice that the school has registered. */
export function RemoveNoticeForm({ policies: { settings }, target, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const [id, setId] = useState(target.notice ?? null);
  if (settings.notices.length === 0) return <EmptyState>{t("policyChange.notice.none")}</EmptyState>;
  return (
    <ChangeCard change={id === null ? null : { kind: "remove-notice", id }} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <Radio.Group
            aria-label={t("policyChange.notice.which")}
            className={styles.options ?? ""}
            value={id}
            onChange={({ target: radio }) =>
              setId(settings.notices.find((notice) => notice.id === radio.value)?.id ?? null)
            }
            options={settings.notices.map((notice) => ({
              value: notice.id,
              label: t("policyChange.notice.ofYear", { title: documentName(notice), year: notice.year }),
            }))}
          />
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );
}
