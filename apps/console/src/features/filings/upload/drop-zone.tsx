import { CloudUploadOutlined, FileAddOutlined, FolderOpenOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilePicker } from "../../../ui/file-picker.tsx";
import { droppedSources, isForeignArchive, sourcesOf } from "./collect-sources.ts";
import styles from "./drop-zone.module.css";
import type { UploadSource } from "./upload-item.ts";

/** Takes a folder, files or a zip, by dropping or by choosing; an archive of another kind is refused here. */
export function DropZone({ onSources }: { readonly onSources: (sources: readonly UploadSource[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly UploadSource[]>([]);
  const refusedNames = refused.map(({ path }) => path).join(t("ui.listSeparator"));
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
          onPick={(files) => take(sourcesOf(files))}
        />
        <FilePicker
          multiple
          label={t("filings.upload.files")}
          icon={<FileAddOutlined />}
          onPick={(files) => take(sourcesOf(files))}
        />
      </div>
      {refused.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          role="alert"
          className={styles.refused ?? ""}
          title={t("filings.upload.noArchive", { names: refusedNames })}
        />
      )}
      <p className={styles.limits}>{t("filings.upload.limits")}</p>
    </div>
  );

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    take(await droppedSources(event.dataTransfer.items));
  }

  function take(sources: readonly UploadSource[]): void {
    setRefused(sources.filter(isForeignArchive));
    const taken = sources.filter((source) => !isForeignArchive(source));
    if (taken.length > 0) onSources(taken);
  }
}
