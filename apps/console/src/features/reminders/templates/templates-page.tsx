import type { Language } from "@goodstanding/domain/kernel/text";
import {
  type TemplateKind,
  templateKindNames,
  templateKinds,
} from "@goodstanding/domain/reminders/mail-template";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useSession } from "../../../lib/session.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { TemplateEditor } from "./template-editor.tsx";
import styles from "./templates.module.css";

/** 邮件模板: the school's own words for each kind of mail; the office's alone. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  useDocumentTitle(t("wording.title"));
  const trail = <Link to="/reminders">{t("shell.nav.reminders")}</Link>;
  return (
    <>
      <PageHeader trail={trail} title={t("wording.title")}>
        {t("wording.intro")}
      </PageHeader>
      {may.readReminders ? <Templates /> : <EmptyState>{t("reminders.officeOnly")}</EmptyState>}
    </>
  );
}

function Templates() {
  const { t } = useTranslation();
  const text = useText();
  const trpc = useTRPC();
  const [kind, setKind] = useState<TemplateKind>("notice");
  const [language, setLanguage] = useState<Language>("zh");
  const versions = useQuery(trpc.templates.get.queryOptions({ kind, language }));
  return (
    <div className={styles.page}>
      <div className={styles.choice}>
        <Field label={t("wording.kind")}>
          {(id) => (
            <Select<TemplateKind>
              id={id}
              className={styles.kind ?? ""}
              value={kind}
              options={templateKinds.map((value) => ({ value, label: text(templateKindNames[value]) }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={t("wording.language")}>
          {(id) => (
            <Radio.Group
              id={id}
              value={language}
              optionType="button"
              options={[
                { value: "zh", label: t("wording.chinese") },
                { value: "en", label: t("wording.english") },
              ]}
              onChange={({ target }) => setLanguage(target.value === "en" ? "en" : "zh")}
            />
          )}
        </Field>
      </div>
      <Loaded query={versions} what={t("wording.title")}>
        {(rows) => (
          <TemplateEditor
            key={`${kind} ${language} ${rows[0]?.version ?? 0}`}
            kind={kind}
            language={language}
            versions={rows}
          />
        )}
      </Loaded>
    </div>
  );
}
