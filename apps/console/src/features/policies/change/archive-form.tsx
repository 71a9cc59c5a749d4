import type { PolicyChange } from "@goodstanding/domain/policy/policy-change";
import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { ChangeCard } from "./change-card.tsx";
import styles from "./change-form.module.css";
import type { ChangeFormProps } from "./form-props.ts";
import { Refusal } from "./refusal.tsx";

const extension = /^[a-z0-9]{1,8}$/;

/** What the school's archive asks of files: their formats and how they are named. */
export function ArchiveForm({ policies: { settings }, steps }: ChangeFormProps) {
  const { t } = useTranslation();
  const [declared, setDeclared] = useState(settings.archive !== null);
  const [formats, setFormats] = useState<readonly string[]>(settings.archive?.formats ?? []);
  const [naming, setNaming] = useState(settings.archive?.naming ?? "");
  return (
    <ChangeCard change={draft()} steps={steps}>
      {(refused) => (
        <div className={styles.fields}>
          <Checkbox checked={declared} onChange={({ target }) => setDeclared(target.checked)}>
            {t("policyChange.archive.declared")}
          </Checkbox>
          {declared ? (
            <>
              <Field label={t("policyChange.archive.formats")} hint={t("policyChange.archive.formatsHint")}>
                {(id) => (
                  <Select
                    id={id}
                    mode="tags"
                    value={[...formats]}
                    status={formats.every((each) => extension.test(each)) ? "" : "error"}
                    tokenSeparators={[",", "，", "、", " "]}
                    options={common.map((value) => ({ value, label: value }))}
                    onChange={(next) => setFormats(next.map(asExtension))}
                  />
                )}
              </Field>
              <Field label={t("policyChange.archive.naming")} hint={t("policyChange.archive.namingHint")}>
                {(id) => (
                  <Input
                    id={id}
                    value={naming}
                    maxLength={200}
                    onChange={({ target }) => setNaming(target.value)}
                  />
                )}
              </Field>
            </>
          ) : null}
          <Refusal error={refused} />
        </div>
      )}
    </ChangeCard>
  );

  function draft(): PolicyChange | null {
    if (!declared) return { kind: "archive", archive: null };
    const isWhole =
      formats.length > 0 && formats.every((each) => extension.test(each)) && naming.trim() !== "";
    return isWhole ? { kind: "archive", archive: { formats: [...formats], naming: naming.trim() } } : null;
  }
}

const common = ["pdf", "docx", "xlsx", "pptx", "jpg", "png", "zip"];
/** People write `.PDF`. */
const asExtension = (text: string): string => text.trim().toLowerCase().replace(/^\./, "");
