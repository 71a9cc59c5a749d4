import { CheckOutlined, DeleteOutlined, FolderOpenOutlined, RollbackOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./bulk-bar.module.css";

interface BulkBarProps {
  /** How many rows the filter leaves, and how many of them are ticked. */
  readonly all: number;
  readonly chosen: number;
  readonly onChooseAll: (all: boolean) => void;
  /** Of the ticked ones, how many have a proposal to confirm; `null` where there is nothing to confirm. */
  readonly confirmable: number | null;
  readonly busy: boolean;
  readonly onConfirm?: () => void;
  readonly onMove: () => void;
  readonly onUnplace?: () => void;
  readonly onRemove: () => void;
}

/** What can be done to the ticked files together; how many it concerns is always said. */
export function BulkBar(props: BulkBarProps) {
  const { all, chosen, onChooseAll, confirmable, busy, onConfirm, onMove, onUnplace, onRemove } = props;
  const { t } = useTranslation();
  const none = chosen === 0;
  return (
    <div className={styles.bar}>
      <Checkbox
        checked={all > 0 && chosen === all}
        indeterminate={chosen > 0 && chosen < all}
        disabled={all === 0}
        onChange={({ target }) => onChooseAll(target.checked)}
      >
        {t("intake.sorting.chooseAll", { count: all })}
      </Checkbox>
      <span className={styles.chosen} role="status">
        {t("intake.sorting.chosen", { count: chosen })}
      </span>
      {confirmable === null ? null : (
        <Button
          type="primary"
          icon={<CheckOutlined />}
          disabled={confirmable === 0}
          loading={busy}
          onClick={onConfirm}
        >
          {t("intake.sorting.confirm", { count: confirmable })}
        </Button>
      )}
      <Button icon={<FolderOpenOutlined />} disabled={none || busy} onClick={onMove}>
        {t("intake.sorting.moveTo")}
      </Button>
      {onUnplace === undefined ? null : (
        <Button icon={<RollbackOutlined />} disabled={none || busy} onClick={onUnplace}>
          {t("intake.sorting.unplace")}
        </Button>
      )}
      <Popconfirm
        title={t("intake.sorting.removeSure", { count: chosen })}
        description={t("intake.sorting.removeNote")}
        okText={t("intake.sorting.remove")}
        okButtonProps={{ danger: true }}
        disabled={none || busy}
        onConfirm={onRemove}
      >
        <Button danger icon={<DeleteOutlined />} disabled={none || busy}>
          {t("intake.sorting.remove")}
        </Button>
      </Popconfirm>
    </div>
  );
}
