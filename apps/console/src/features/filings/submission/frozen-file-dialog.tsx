import { DownloadOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import { EvidenceFrame } from "../../../ui/evidence-frame.tsx";
import styles from "./frozen-part.module.css";
import type { FrozenFile } from "./submission-views.ts";

interface FrozenFileDialogProps {
  readonly submissionId: string;
  readonly file: FrozenFile;
  readonly onClose: () => void;
}

/** A file as far as a browser shows it by itself, with the hash of what is shown. */
export function FrozenFileDialog({ submissionId, file, onClose }: FrozenFileDialogProps) {
  const { t } = useTranslation();
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  return (
    <Modal open width={1000} title={name} footer={null} onCancel={onClose}>
      <div className={styles.shown}>
        <p className={styles.hash}>{t("submissions.sha256", { hash: file.sha256 })}</p>
        {file.preview === null ? null : (
          <EvidenceFrame
            kind={file.preview}
            url={frozenFileUrl(submissionId, file.path, "preview")}
            name={name}
          />
        )}
        <Button icon={<DownloadOutlined />} href={frozenFileUrl(submissionId, file.path, "file")}>
          {t("submissions.downloadThis")}
        </Button>
      </div>
    </Modal>
  );
}
