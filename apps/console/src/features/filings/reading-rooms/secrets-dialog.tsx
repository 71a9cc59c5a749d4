import { CopyOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useCopy } from "../../../lib/use-copy.ts";
import type { RoomSecrets } from "./room-views.ts";
import styles from "./rooms-card.module.css";

interface SecretsDialogProps {
  readonly secrets: Pick<RoomSecrets, "url" | "password">;
  readonly onClose: () => void;
}

/** Link and password, this once: closing needs the button, so that no stray click loses them. */
export function SecretsDialog({ secrets: { url, password }, onClose }: SecretsDialogProps) {
  const { t } = useTranslation();
  const copy = useCopy();
  const both = t("rooms.secrets.both", { url, password });
  return (
    <Modal
      open
      width={640}
      title={t("rooms.secrets.title")}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(both)}>
            {t("rooms.secrets.copyBoth")}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t("rooms.secrets.done")}
          </Button>
        </>
      }
    >
      <div className={styles.secrets}>
        <Alert type="warning" showIcon title={t("rooms.secrets.hint")} />
        <Secret label={t("rooms.secrets.link")} value={url} copyLabel={t("rooms.secrets.copyLink")} />
        <Secret
          label={t("rooms.secrets.password")}
          value={password}
          copyLabel={t("rooms.secrets.copyPassword")}
        />
      </div>
    </Modal>
  );
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly copyLabel: string;
}

function Secret({ label, value, copyLabel }: SecretProps) {
  const copy = useCopy();
  return (
    <div className={styles.secret}>
      <Input readOnly value={value} aria-label={label} onFocus={({ target }) => target.select()} />
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy(value)}>
        {copyLabel}
      </Button>
    </div>
  );
}
