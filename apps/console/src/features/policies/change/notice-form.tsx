import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { NoticeFields } from "./notice-fields.tsx";

const fresh = "";

/** Registers what an agency's notice of one year says, or corrects one that was registered. */
export function NoticeForm(form: ChangeFormProps) {
  const { t } = useTranslation();
  const { notices } = form.policies.settings;
  const [id, setId] = useState(form.target.notice ?? fresh);
  return (
    <div className={styles.form}>
      {notices.length === 0 ? null : (
        <div className={styles.fields}>
          <Field label={t("policyChange.notice.which")}>
            {(fieldId) => (
              <Select
                id={fieldId}
                value={id}
                options={[
                  { value: fresh, label: t("policyChange.notice.new") },
                  ...notices.map((notice) => ({
                    value: notice.id,
                    label: t("policyChange.notice.ofYear", {
                      title: documentName(notice),
                      year: notice.year,
                    }),
                  })),
                ]}
                onChange={setId}
              />
            )}
          </Field>
        </div>
      )}
      <NoticeFields key={id} {...form} registered={notices.find((notice) => notice.id === id) ?? null} />
    </div>
  );
}
