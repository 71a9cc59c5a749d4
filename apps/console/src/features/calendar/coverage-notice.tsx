import { ImportOutlined } from "@ant-design/icons";
import type { Text } from "@goodstanding/domain/kernel/text";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import styles from "./coverage-notice.module.css";

interface CoverageNoticeProps {
  /** What has to be said of the year's holidays; `null` where they are known. */
  readonly remark: Text | null;
  /** The title of the notice that the school itself has imported for the year. */
  readonly imported: string | null;
  /** `null` for those who may not import one. */
  readonly onImport: (() => void) | null;
}

/** Says when the arrangement of holidays of the year shown is not known, or whence the school has it. */
export function CoverageNotice({ remark, imported, onImport }: CoverageNoticeProps) {
  const { t } = useTranslation();
  const text = useText();
  if (remark === null && imported === null) return null;
  const button =
    onImport === null ? undefined : (
      <Button size="small" icon={<ImportOutlined aria-hidden />} onClick={onImport}>
        {t(remark === null ? "calendar.holidays.again" : "calendar.holidays.open")}
      </Button>
    );
  return (
    <div className={styles.notice}>
      {remark === null ? (
        <Alert
          type="info"
          showIcon
          title={t("calendar.holidays.imported", { title: imported })}
          action={button}
        />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {text(remark)} <small>{t("calendar.holidays.why")}</small>
            </>
          }
          action={button}
        />
      )}
    </div>
  );
}
