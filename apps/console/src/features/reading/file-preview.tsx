import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RoomContents } from "../../lib/api.ts";
import { formatInstant } from "../../lib/format.ts";
import { EvidenceFrame } from "../../ui/evidence-frame.tsx";
import { nameOf, type RoomFile } from "./file-tree.ts";
import { evidenceUrl } from "./reading-client.ts";
import styles from "./room-view.module.css";
import { watermarkImage } from "./watermark-image.ts";

interface FilePreviewProps {
  readonly room: Pick<RoomContents, "id" | "label" | "readAt" | "timeZone">;
  readonly file: RoomFile;
}

/** A file as far as a browser shows it by itself, under a watermark that says who reads and when. */
export function FilePreview({ room, file }: FilePreviewProps) {
  const { t } = useTranslation();
  const mark = t("reading.watermark", { label: room.label, at: formatInstant(room.readAt, room.timeZone) });
  return (
    <>
      <div className={styles.actions}>
        <Button icon={<DownloadOutlined aria-hidden />} href={evidenceUrl(room.id, file.path, "file")}>
          {t("reading.download")}
        </Button>
      </div>
      {file.preview === null ? (
        <p className={styles.note}>{t("reading.noPreview")}</p>
      ) : (
        <div className={styles.preview}>
          <EvidenceFrame
            kind={file.preview}
            url={evidenceUrl(room.id, file.path, "preview")}
            name={nameOf(file.path)}
          />
          <div
            className={styles.watermark}
            aria-hidden
            style={{ backgroundImage: `url("${watermarkImage(mark)}")` }}
          />
        </div>
      )}
    </>
  );
}
