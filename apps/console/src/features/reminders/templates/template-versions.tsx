import type { TemplateTexts } from "@goodstanding/domain/reminders/mail-template";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import type { TemplateVersionRow } from "./template-editor.tsx";
import styles from "./templates.module.css";

/** Every version with who saved it and why; one can be taken back into the fields, where it becomes the next. */
export function TemplateVersions({
  versions,
  onTake,
}: {
  readonly versions: readonly TemplateVersionRow[];
  readonly onTake: (texts: TemplateTexts) => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (versions.length === 0) return <p>{t("wording.none")}</p>;
  return (
    <ul className={styles.list}>
      {versions.map(({ version, texts, savedBy, savedAt, because }) => (
        <li key={version}>
          <strong>{t("wording.version", { version })}</strong>
          <span>{t("wording.by", { name: text(savedBy), at: format.instant(savedAt), because })}</span>
          <Button type="link" size="small" onClick={() => onTake(texts)}>
            {t("wording.take")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
