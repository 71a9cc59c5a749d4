import { DownloadOutlined, EyeOutlined, FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import { useText } from "../../../lib/language.ts";
import { useMedia } from "../../../lib/use-media.ts";
import { SnapshotHash } from "../../../ui/snapshot-hash.tsx";
import { VirtualRows } from "../../../ui/virtual-rows.tsx";
import rows from "../sorting/file-rows.module.css";
import { FrozenFileDialog } from "./frozen-file-dialog.tsx";
import styles from "./frozen-part.module.css";
import type { FrozenFile } from "./submission-views.ts";

interface FrozenFileRowsProps {
  readonly submissionId: string;
  readonly files: readonly FrozenFile[];
  /** Says where in the package a file lies, where the list holds more than one place. */
  readonly placed?: boolean;
}

/** Files of a submission: to be looked at or saved, each with its hash. */
export function FrozenFileRows({ submissionId, files, placed = false }: FrozenFileRowsProps) {
  const { t } = useTranslation();
  const text = useText();
  const isNarrow = useMedia("(width < 768px)");
  const [shown, setShown] = useState<FrozenFile | null>(null);
  return (
    <>
      <VirtualRows
        rows={files}
        rowKey={({ path }) => path}
        label={t("submissions.list")}
        rowHeight={isNarrow ? 112 : 56}
        height={520}
        render={(file) => {
          const name = nameIn(file.path);
          const url = frozenFileUrl(submissionId, file.path, "file");
          const source = nameIn(file.source);
          return (
            <div className={`${rows.row} ${styles.row}`}>
              <FileTextOutlined aria-hidden className={rows.icon ?? ""} />
              <div className={rows.file} title={file.path}>
                <a href={url} className={rows.name}>
                  {name}
                </a>
                <span className={rows.folder}>
                  {formatBytes(file.size)}
                  {placed ? ` · ${file.path.slice(0, Math.max(0, file.path.length - name.length - 1))}` : ""}
                  {!placed && source !== name ? ` · ${t("submissions.source", { name: source })}` : ""}
                </span>
              </div>
              <div className={styles.aside}>
                {file.band === null ? null : <span className={styles.band}>{text(file.band)}</span>}
                <SnapshotHash hash={file.sha256} />
                {file.preview === null ? null : (
                  <Button
                    type="text"
                    size="small"
                    icon={<EyeOutlined />}
                    aria-label={t("submissions.preview", { name })}
                    title={t("submissions.preview", { name })}
                    onClick={() => setShown(file)}
                  />
                )}
                <Button
                  type="text"
                  size="small"
                  icon={<DownloadOutlined />}
                  aria-label={t("submissions.download", { name })}
                  title={t("submissions.download", { name })}
                  href={url}
                />
              </div>
            </div>
          );
        }}
      />
      {shown === null ? null : (
        <FrozenFileDialog submissionId={submissionId} file={shown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
