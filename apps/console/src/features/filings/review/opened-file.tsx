import { DownloadOutlined } from "@ant-design/icons";
import type { Text } from "@goodstanding/domain/kernel/text";
import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import { useText } from "../../../lib/language.ts";
import { EvidenceFrame } from "../../../ui/evidence-frame.tsx";
import styles from "../submission/frozen-part.module.css";
import type { ReviewFinding } from "./review-views.ts";

/** A file of some submission, and where in it to look. */
export interface FileToOpen extends Pick<ReviewFinding, "preview"> {
  readonly submissionId: string;
  readonly path: string;
  readonly place: Text | null;
  /** Where it has pages. */
  readonly page: number | null;
}

interface OpenedFileProps {
  readonly file: FileToOpen;
  readonly onClose: () => void;
}

/** The file of a finding as far as a browser shows it, at the page where the place is one. */
export function OpenedFile({ file: { submissionId, path, preview, place, page }, onClose }: OpenedFileProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    <Modal
      open
      width={1000}
      title={place === null ? name : `${name} · ${text(place)}`}
      footer={null}
      onCancel={onClose}
    >
      <div className={styles.shown}>
        <p>{path}</p>
        {preview === null ? null : (
          <EvidenceFrame
            kind={preview}
            url={frozenFileUrl(submissionId, path, "preview") + anchorOf(preview, page)}
            name={name}
          />
        )}
        <Button icon={<DownloadOutlined />} href={frozenFileUrl(submissionId, path, "file")}>
          {t("submissions.downloadThis")}
        </Button>
      </div>
    </Modal>
  );
}

/** Viewers of PDFs turn to a page that the address names. */
const anchorOf = (preview: FileToOpen["preview"], page: number | null): string =>
  preview === "pdf" && page !== null ? `#page=${page}` : "";
