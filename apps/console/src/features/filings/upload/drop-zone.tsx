import { CloudUploadOutlined, FileAddOutlined, FolderOpenOutlined } from "@ant-design/icons";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilePicker } from "../../../ui/file-picker.tsx";
import { droppedSources, sourcesOf } from "./collect-sources.ts";
import styles from "./drop-zone.module.css";
import type { UploadSource } from "./upload-item.ts";

/** Takes a folder, files or a zip, by dropping or by choosing. */
export function DropZone({ onSources }: { readonly onSources: (sources: readonly UploadSource[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <CloudUploadOutlined aria-hidden className={styles.icon} />
      <p>{t("filings.upload.drop")}</p>
      <div className={styles.buttons}>
        <FilePicker
          folder
          label={t("filings.upload.folder")}
          icon={<FolderOpenOutlined />}
          onPick={(files) => onSources(sourcesOf(files))}
        />
        <FilePicker
          multiple
          label={t("filings.upload.files")}
          icon={<FileAddOutlined />}
          onPick={(files) => onSources(sourcesOf(files))}
        />
      </div>
      <p className={styles.limits}>{t("filings.upload.limits")}</p>
    </div>
  );

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    onSources(await droppedSources(event.dataTransfer.items));
  }
}
