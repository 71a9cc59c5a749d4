import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./snapshot-hash.module.css";

const shown = 12;

/** The first twelve digits of a SHA-256; the button copies all sixty-four. */
export function SnapshotHash({ hash }: { readonly hash: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <span className={styles.hash}>
      <code title={hash}>{hash.slice(0, shown)}</code>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t("ui.hash.copy")}
        title={t("ui.hash.copy")}
        onClick={copy}
      />
    </span>
  );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash);
      message.success(t("ui.hash.copied"));
    } catch {
      message.warning(t("ui.hash.notCopied", { hash }));
    }
  }
}
