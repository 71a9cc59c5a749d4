import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { deskKeys } from "./desk-keys.ts";
import styles from "./key-list.module.css";

/** Which key does what. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open width={460} title={t("appraisals.keys.title")} footer={null} onCancel={onClose}>
      <dl className={styles.list}>
        {deskKeys.map(({ act, keys }) => (
          <div key={act}>
            <dt>
              {keys.length === 1 ? (
                <kbd>{keys[0].toUpperCase()}</kbd>
              ) : (
                <>
                  <kbd>⌘</kbd>/<kbd>Ctrl</kbd>+<kbd>Enter</kbd>
                </>
              )}
            </dt>
            <dd>{t(`appraisals.keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t("appraisals.keys.typing")}</p>
    </Modal>
  );
}
