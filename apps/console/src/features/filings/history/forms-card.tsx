import { FileWordOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { FilingDetail } from "../filing-views.ts";
import styles from "./forms-card.module.css";

/** The review of a submission as forms to print, to sign and to seal. */
export function FormsCard({ submission }: { readonly submission: FilingDetail["submissions"][number] }) {
  const { t } = useTranslation();
  const { id, review } = submission;
  if (review?.state !== "finished") return null;
  return (
    <SectionCard title={t("oversight.forms.title")}>
      <p className={styles.hint}>{t("oversight.forms.hint")}</p>
      <div className={styles.buttons}>
        {levels.map((level) => (
          <Button
            key={level}
            icon={<FileWordOutlined aria-hidden />}
            href={`/api/submissions/${id}/forms/${level}`}
            download
          >
            {t(`oversight.forms.${level}`)}
          </Button>
        ))}
      </div>
    </SectionCard>
  );
}

const levels = ["college", "school"] as const;
